// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readings/esxclirecords.h"

#include "services/readings/esxclifields.h"
#include "services/readings/shelltext.h"

namespace readings
{
namespace
{

/// Collects lines into blocks.
class Records final
{
public:
    void add(QStringView line, QStringView nextLine)
    {
        if (const auto command = promptCommand(line)) {
            close();
            m_command = command->toString();
            m_heading.clear();
            return;
        }
        if (line.trimmed().isEmpty() || line.startsWith(u"```")) {
            close();
            m_heading.clear();
            return;
        }
        if (const std::optional<Field> field = fieldOf(line))
            return addField(*field);
        if (m_open.fields.empty() || fieldsFollowUnder(line, nextLine)) {
            close();
            m_heading = line.trimmed().toString();
            return;
        }
        QString &last = m_open.fields.back().second;
        last += last.endsWith(u'_') || last.isEmpty() ? line.trimmed().toString()
                                                      : u' ' + line.trimmed();
    }

    std::vector<EsxcliRecord> take()
    {
        close();
        return std::move(m_all);
    }

private:
    /// A line is a heading where an indented field comes next: 0000:af:00.0 over "   Vendor Name:".
    bool fieldsFollowUnder(QStringView line, QStringView nextLine) const
    {
        if (pciAddressAt(line) || line.trimmed().endsWith(u" Result"))
            return true;
        const std::optional<Field> next = fieldOf(nextLine);
        const bool isIndented = line.startsWith(u' ') || line.startsWith(u'\t');
        return next && next->indent > 0 && !isIndented;
    }

    void addField(const Field &field)
    {
        const QString key = keyOf(field.name);
        const bool repeats = !m_open.fields.empty() && m_open.fields.front().first == key;
        if (repeats)
            close();
        if (m_open.fields.empty()) {
            m_open.heading = m_heading;
            m_open.command = m_command;
        }
        m_open.fields.emplace_back(key, field.value.toString());
    }

    void close()
    {
        if (!m_open.fields.empty())
            m_all.push_back(m_open);
        m_open = {};
    }

    std::vector<EsxcliRecord> m_all;
    EsxcliRecord m_open;
    QString m_heading;
    QString m_command;
};

} // namespace

Words EsxcliRecord::value(QStringView key) const
{
    for (const auto &[name, value] : fields) {
        if (name == key)
            return value;
    }
    return std::nullopt;
}

std::vector<EsxcliRecord> esxcliRecords(const Text &text)
{
    Records records;
    const std::vector<Text::Line> &lines = text.lines();
    for (size_t i = 0; i < lines.size(); ++i)
        records.add(clipped(lines[i].text),
            i + 1 < lines.size() ? clipped(lines[i + 1].text) : QStringView());
    return records.take();
}

} // namespace readings
