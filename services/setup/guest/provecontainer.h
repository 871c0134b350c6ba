// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/setup/guest/gueststep.h"

namespace setup::guest
{

/// Proves that a container gets the GPUs: docker run --rm --gpus all IMAGE nvidia-smi.
/// Params: image, gpus (how many at least). Docker and NVIDIA's container toolkit must be there.
class ProveContainer final : public GuestStep
{
    Q_DECLARE_TR_FUNCTIONS(setup::guest::ProveContainer)

public:
    using GuestStep::GuestStep;
    [[nodiscard]] static plan::StepType type();
    [[nodiscard]] values::StepInfo info() const override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> apply(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;
    [[nodiscard]] QCoro::Task<values::Result<values::Evidence>> verify(
        std::shared_ptr<plan::StepContext> context, std::stop_token stop) override;

protected:
    [[nodiscard]] values::StepCheck what(const values::VirtualMachine &vm) const override;
    [[nodiscard]] plan::Answer<values::StepCheck> look(std::shared_ptr<plan::StepContext> context,
        GuestShell shell, std::stop_token stop) override;
    [[nodiscard]] QString instruction() const override;

private:
    [[nodiscard]] QStringList command() const;
};

/// One thing to do about what docker complained of; empty: nothing that is known. Pure.
[[nodiscard]] QString remedyForDocker(const QByteArray &complaint);

} // namespace setup::guest
