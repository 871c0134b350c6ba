// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/setup/setupshots.h"

#include "app/gui/deck.h"
#include "models/plan/devicecandidatemodel.h"
#include "models/plan/vmcandidatemodel.h"
#include "ui/common/rowsview.h"
#include "ui/wizards/devicepage.h"
#include "ui/wizards/doctordialog.h"
#include "ui/wizards/fitpage.h"
#include "ui/wizards/hostsetuppage.h"
#include "ui/wizards/passthroughwizard.h"
#include "ui/wizards/planrail.h"
#include "ui/wizards/preflightpage.h"
#include "ui/wizards/runsdialog.h"
#include "ui/wizards/vmsetuppage.h"

#include <QPointer>
#include <QTabWidget>

#include <memory>

namespace app
{

namespace
{

using ui::PassthroughWizard;

constexpr QSize usualSize(1280, 800);
constexpr QSize smallSize(1024, 640);

/// The wizard that the pictures of one scheme show, one after the other.
class Stage final
{
public:
    explicit Stage(Deck *deck)
        : m_deck(deck)
    {
    }

    void open()
    {
        Q_EMIT m_deck->window().setUpPassthroughRequested(
            {m_deck->store().servers().constFirst().id, {}}, {});
        m_wizard = m_deck->window().findChild<PassthroughWizard *>();
        m_wizard->resize(usualSize);
    }
    [[nodiscard]] bool isSettled() const
    {
        return m_wizard && !m_wizard->rail()->isBusy()
            && m_wizard->devicePage()->model()->rowCount() > 0;
    }
    /// The first GPU that can be had.
    void tickDevice() const
    {
        models::DeviceCandidateModel *const model = m_wizard->devicePage()->model();
        for (int host = 0; host < model->rowCount(); ++host) {
            const QModelIndex parent = model->index(host, 0, {});
            for (int row = 0; row < model->rowCount(parent); ++row) {
                const auto *const device = model->candidate(model->index(row, 0, parent));
                if (device != nullptr && device->isGpu && device->selectable) {
                    model->setTicked({{device->host, device->addresses.constFirst()}});
                    return;
                }
            }
        }
    }
    void chooseVm() const
    {
        ui::RowsView *const view = m_wizard->vmPage()->view();
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex index = view->model()->index(row, 0);
            if (index.data(models::VmCandidateModel::SelectableRole).toBool()) {
                view->setCurrentIndex(index);
                return;
            }
        }
    }
    void close() { delete m_wizard; }
    [[nodiscard]] PassthroughWizard *wizard() const { return m_wizard; }
    [[nodiscard]] Deck *deck() const { return m_deck; }

private:
    Deck *m_deck;
    QPointer<PassthroughWizard> m_wizard;
};

class Pictures final
{
public:
    Pictures(std::shared_ptr<Stage> stage, QString scheme)
        : m_stage(std::move(stage))
        , m_scheme(std::move(scheme))
    {
    }

    /// A page at both sizes.
    void page(const QString &name, const std::function<void()> &show)
    {
        const auto stage = m_stage;
        const auto ready = [stage] {
            return stage->isSettled();
        };
        const auto wizard = [stage] {
            return stage->wizard();
        };
        m_shots.append({QStringLiteral("wizard-%1-%2").arg(name, m_scheme), show, ready, wizard});
        const auto shrink = [stage] {
            stage->wizard()->resize(smallSize);
        };
        m_shots.append(
            {QStringLiteral("wizard-%1-small-%2").arg(name, m_scheme), shrink, ready, wizard});
    }
    void next(const QString &name)
    {
        page(name, [stage = m_stage] {
            stage->wizard()->resize(usualSize);
            stage->wizard()->goNext();
        });
    }
    template <class Dialog>
    void dialog(const QString &name, const std::function<void(ui::MainWindow &)> &open)
    {
        const auto stage = m_stage;
        const auto find = [stage]() -> QWidget * {
            return stage->deck()->window().findChild<Dialog *>();
        };
        const auto show = [stage, open] {
            stage->close();
            open(stage->deck()->window());
        };
        m_shots.append(
            {name + QLatin1Char('-') + m_scheme, show, [find] { return find() != nullptr; }, find});
    }
    [[nodiscard]] QList<Shot> shots() const { return m_shots; }

private:
    std::shared_ptr<Stage> m_stage;
    QString m_scheme;
    QList<Shot> m_shots;
};

} // namespace

QList<Shot> setUpShots(Deck *deck, const QString &scheme)
{
    const auto stage = std::make_shared<Stage>(deck);
    Pictures pictures(stage, scheme);
    pictures.page(QStringLiteral("device-none"), [stage] { stage->open(); });
    pictures.page(QStringLiteral("device"), [stage] {
        stage->wizard()->resize(usualSize);
        stage->tickDevice();
    });
    pictures.next(QStringLiteral("fit"));
    pictures.next(QStringLiteral("host"));
    pictures.next(QStringLiteral("vm-none"));
    pictures.page(QStringLiteral("vm"), [stage] {
        stage->wizard()->resize(usualSize);
        stage->chooseVm();
    });
    pictures.next(QStringLiteral("preflight"));
    pictures.page(QStringLiteral("summary"), [stage] {
        stage->wizard()->resize(usualSize);
        stage->wizard()->preflightPage()->tabs()->setCurrentIndex(1);
    });
    pictures.next(QStringLiteral("apply"));
    pictures.dialog<ui::RunsDialog>(
        QStringLiteral("runs"), [](ui::MainWindow &window) { Q_EMIT window.runsRequested(); });
    pictures.dialog<ui::DoctorDialog>(QStringLiteral("log-doctor"),
        [](ui::MainWindow &window) { Q_EMIT window.logDoctorRequested(); });
    return pictures.shots();
}

} // namespace app
