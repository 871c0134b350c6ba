// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/catalog/vgpuprofiles.h"

#include "services/catalog/table.h"

namespace catalog
{
namespace
{

using namespace Qt::StringLiterals;

VgpuProfile profileAt(const Table &table, qsizetype row)
{
    const auto cell = [&table, row](const QString &column) {
        return table.cell(row, column);
    };
    VgpuProfile profile;
    profile.gpu = cell(u"gpu"_s);
    profile.boardIds = cell(u"board_pci_ids"_s);
    profile.name = cell(u"profile"_s);
    profile.series = cell(u"series"_s).isEmpty() ? QChar() : cell(u"series"_s).at(0);
    profile.frameBuffer = values::MiB{cell(u"framebuffer_mib"_s).toLongLong()};
    if (const int most = cell(u"max_vgpus_per_gpu"_s).toInt(); most > 0)
        profile.perGpu = most;
    profile.mig = cell(u"mig"_s) == u"yes";
    if (const int slices = cell(u"mig_slices"_s).toInt(); slices > 0)
        profile.migSlices = slices;
    return profile;
}

QString hex(quint16 number)
{
    return u"%1"_s.arg(uint(number), 4, 16, QChar(u'0'));
}

} // namespace

bool VgpuProfile::isOf(const values::PciDevice &board) const
{
    const QString device = hex(board.vendorId) + u':' + hex(board.deviceId);
    const QString whole = device + u':' + hex(board.subVendorId) + u':' + hex(board.subDeviceId);
    return boardIds == device || boardIds == whole;
}

VgpuProfiles::VgpuProfiles(const Table &table)
{
    for (qsizetype row = 0; row < table.rows(); ++row) {
        m_all.append(profileAt(table, row));
        m_byName[m_all.last().name.toLower()].append(row);
    }
    markLate();
}

void VgpuProfiles::markLate()
{
    QHash<QString, qint64> smallest; // of one slice, by board
    for (const VgpuProfile &profile : m_all) {
        if (profile.mig && profile.migSlices == 1) {
            qint64 &least = smallest[profile.boardIds];
            least = least == 0 ? profile.frameBuffer.count
                               : std::min(least, profile.frameBuffer.count);
        }
    }
    for (VgpuProfile &profile : m_all) {
        const bool isDouble = profile.migSlices == 1
            && profile.frameBuffer.count > smallest.value(profile.boardIds);
        profile.isLate = profile.mig && (isDouble || profile.name.endsWith(u"ME"));
    }
}

const VgpuProfiles &VgpuProfiles::builtIn()
{
    static const VgpuProfiles profiles(Table::builtIn(u"vgpu-profiles.csv"_s));
    return profiles;
}

QList<VgpuProfile> VgpuProfiles::named(const QString &vsphereName) const
{
    const QString name = vsphereName.section(u'_', 1).toLower();
    QList<VgpuProfile> found;
    for (const qsizetype row : m_byName.value(name))
        found.append(m_all[row]);
    return found;
}

} // namespace catalog
