<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>advice::MemoryRules</name>
    <message numerus="yes">
        <source>The VM has %1 beside %n device(s) with large regions: guests were seen to find fewer GPUs the more memory they have.</source>
        <translation>
            <numerusform>The VM has %1 beside %n device with large regions: guests were seen to find fewer GPUs the more memory they have.</numerusform>
            <numerusform>The VM has %1 beside %n devices with large regions: guests were seen to find fewer GPUs the more memory they have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>advice::VgpuRules</name>
    <message numerus="yes">
        <source>All vGPUs of a VM have to be of one board and one series; these are of %n kinds.</source>
        <translation>
            <numerusform>All vGPUs of a VM have to be of one board and one series; these are of %n kind.</numerusform>
            <numerusform>All vGPUs of a VM have to be of one board and one series; these are of %n kinds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::BarsOfModels</name>
    <message numerus="yes">
        <source>none of its %n device(s) is one of those chosen</source>
        <translation>
            <numerusform>its device is not one of those chosen</numerusform>
            <numerusform>none of its %n devices is one of those chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::PlanTable</name>
    <message numerus="yes">
        <source>%n rule(s) could not be judged.</source>
        <translation>
            <numerusform>%n rule could not be judged.</numerusform>
            <numerusform>%n rules could not be judged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::Planner</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::ServerCheck</name>
    <message numerus="yes">
        <source>%1 of the server has %n objection(s).</source>
        <extracomment>%1: a method of vSphere</extracomment>
        <translation>
            <numerusform>%1 of the server has one objection.</numerusform>
            <numerusform>%1 of the server has %n objections.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::DeviceCandidateModel</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>%1: PCI address of a device, %n: functions that move along with it</extracomment>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::FleetGpuModel</name>
    <message numerus="yes">
        <source>Idle for %Ln minute(s) although assigned</source>
        <translation>
            <numerusform>Idle for %Ln minute although assigned</numerusform>
            <numerusform>Idle for %Ln minutes although assigned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::GpuHealth</name>
    <message numerus="yes">
        <source>%Ln uncorrected ECC error(s) since the driver was loaded</source>
        <translation>
            <numerusform>%Ln uncorrected ECC error since the driver was loaded</numerusform>
            <numerusform>%Ln uncorrected ECC errors since the driver was loaded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::MissingNote</name>
    <message numerus="yes">
        <source>%n host(s) do not tell everything, for example: %1</source>
        <translation>
            <numerusform>%n host does not tell everything, for example: %1</numerusform>
            <numerusform>%n hosts do not tell everything, for example: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::PlanModel</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>%1: one change, %n: number of further changes</extracomment>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plan::Blast</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>takes about %n minute(s)</source>
        <translation>
            <numerusform>takes about %n minute</numerusform>
            <numerusform>takes about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>takes away %1 and %n more feature(s)</source>
        <extracomment>part of a sentence; %1: &quot;vMotion of vm-1&quot;</extracomment>
        <translation>
            <numerusform>takes away %1 and one more feature</numerusform>
            <numerusform>takes away %1 and %n more features</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plan::HostMark</name>
    <message numerus="yes">
        <source>Another run works on %1 and %n more host(s)</source>
        <translation>
            <numerusform>Another run works on %1 and %n more host</numerusform>
            <numerusform>Another run works on %1 and %n more hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plan::Runner</name>
    <message numerus="yes">
        <source>%1: %2 and %n more</source>
        <translation>
            <numerusform>%1: %2 and %n more</numerusform>
            <numerusform>%1: %2 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>secrets::Keyring</name>
    <message numerus="yes">
        <source>the keyring did not answer within %n second(s)</source>
        <translation>
            <numerusform>the keyring did not answer within %n second</numerusform>
            <numerusform>the keyring did not answer within %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::Capacity</name>
    <message numerus="yes">
        <source>%n VM(s) need %1; the other hosts have %2.</source>
        <translation>
            <numerusform>%n VM needs %1; the other hosts have %2.</numerusform>
            <numerusform>%n VMs need %1; the other hosts have %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s) of %1 need %2 on other hosts; no host has the %3 for %4 beside the others, of %5 that they have in all.</source>
        <translation>
            <numerusform>%n VM of %1 needs %2 on other hosts; no host has the %3 for %4 beside the others, of %5 that they have in all.</numerusform>
            <numerusform>%n VMs of %1 need %2 on other hosts; no host has the %3 for %4 beside the others, of %5 that they have in all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::Configure</name>
    <message numerus="yes">
        <source>Give %n device(s) to %1</source>
        <translation>
            <numerusform>Give %n device to %1</numerusform>
            <numerusform>Give %n devices to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::ConfigureScript</name>
    <message numerus="yes">
        <source>Add %n dynamic PCI device(s) to %1 in the vSphere Client, and reserve all its memory.</source>
        <translation>
            <numerusform>Add a dynamic PCI device to %1 in the vSphere Client, and reserve all its memory.</numerusform>
            <numerusform>Add %n dynamic PCI devices to %1 in the vSphere Client, and reserve all its memory.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::DiscoverRegions</name>
    <message numerus="yes">
        <source>The log of %1 told the regions of %n model(s).</source>
        <translation>
            <numerusform>The log of %1 told the regions of %n model.</numerusform>
            <numerusform>The log of %1 told the regions of %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::Evacuation</name>
    <message numerus="yes">
        <source>Moved with vMotion it is estimated to stand still for about %n second(s), by figures published for a V100 and a 10 Gbit/s network.</source>
        <translation>
            <numerusform>Moved with vMotion it is estimated to stand still for about one second, by figures published for a V100 and a 10 Gbit/s network.</numerusform>
            <numerusform>Moved with vMotion it is estimated to stand still for about %n seconds, by figures published for a V100 and a 10 Gbit/s network.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vMotion gives up after %n second(s).</source>
        <translation>
            <numerusform>vMotion gives up after one second.</numerusform>
            <numerusform>vMotion gives up after %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::Passthrough</name>
    <message numerus="yes">
        <source>Enable passthrough of %n device(s) on %1</source>
        <translation>
            <numerusform>Enable passthrough of %n device on %1</numerusform>
            <numerusform>Enable passthrough of %n devices on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable passthrough of %n device(s) on %1</source>
        <translation>
            <numerusform>Disable passthrough of %n device on %1</numerusform>
            <numerusform>Disable passthrough of %n devices on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 stored the setting of %n device(s).</source>
        <translation>
            <numerusform>%1 stored the setting of %n device.</numerusform>
            <numerusform>%1 stored the setting of %n devices.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::Refusal</name>
    <message numerus="yes">
        <source>longer than %n character(s)</source>
        <translation>
            <numerusform>longer than %n character</numerusform>
            <numerusform>longer than %n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::VmActions</name>
    <message numerus="yes">
        <source>The guest was asked, and still runs after %n minute(s).</source>
        <translation>
            <numerusform>The guest was asked, and still runs after %n minute.</numerusform>
            <numerusform>The guest was asked, and still runs after %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::WaitTicker</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::WatchPower</name>
    <message numerus="yes">
        <source>The power state of %1 is watched for %n second(s)</source>
        <translation>
            <numerusform>The power state of %1 is watched for %n second</numerusform>
            <numerusform>The power state of %1 is watched for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::Words</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::guest::CudaWords</name>
    <message numerus="yes">
        <source>deviceQuery passes with %n device(s)</source>
        <translation>
            <numerusform>deviceQuery passes with %n device</numerusform>
            <numerusform>deviceQuery passes with %n devices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::guest::GuestReady</name>
    <message numerus="yes">
        <source>Waits at most %n minute(s) for VMware Tools and an address</source>
        <translation>
            <numerusform>Waits at most %n minute for VMware Tools and an address</numerusform>
            <numerusform>Waits at most %n minutes for VMware Tools and an address</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::guest::ProveDevice</name>
    <message numerus="yes">
        <source>Prove that the guest of %1 has %n device(s)</source>
        <translation>
            <numerusform>Prove that the guest of %1 has %n device</numerusform>
            <numerusform>Prove that the guest of %1 has %n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the guest of %1 run &quot;lspci -nn -vv -d %2:&quot; and &quot;dmesg&quot;: %n device(s) must be listed, each Region with an address, and no &quot;BAR1 is 0M&quot; in the log. On Windows: %3</source>
        <translation>
            <numerusform>In the guest of %1 run &quot;lspci -nn -vv -d %2:&quot; and &quot;dmesg&quot;: %n device must be listed, each Region with an address, and no &quot;BAR1 is 0M&quot; in the log. On Windows: %3</numerusform>
            <numerusform>In the guest of %1 run &quot;lspci -nn -vv -d %2:&quot; and &quot;dmesg&quot;: %n devices must be listed, each Region with an address, and no &quot;BAR1 is 0M&quot; in the log. On Windows: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::guest::ProveSmi</name>
    <message numerus="yes">
        <source>Run &quot;nvidia-smi&quot; in the guest of %1: it must list %n GPU(s).</source>
        <translation>
            <numerusform>Run &quot;nvidia-smi&quot; in the guest of %1: it must list %n GPU.</numerusform>
            <numerusform>Run &quot;nvidia-smi&quot; in the guest of %1: it must list %n GPUs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ssh::Stream</name>
    <message numerus="yes">
        <source>%n line(s) were too long</source>
        <translation>
            <numerusform>%n line was too long</numerusform>
            <numerusform>%n lines were too long</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telemetry::Leases</name>
    <message numerus="yes">
        <source>nvidia-smi was still running after %n second(s)</source>
        <translation>
            <numerusform>nvidia-smi was still running after one second</numerusform>
            <numerusform>nvidia-smi was still running after %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telemetry::PrometheusProblem</name>
    <message numerus="yes">
        <source>Nothing whole came within %n second(s)</source>
        <translation>
            <numerusform>Nothing whole came within one second</numerusform>
            <numerusform>Nothing whole came within %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telemetry::SmiSource</name>
    <message numerus="yes">
        <source>%n GPU(s) are passed through to VMs</source>
        <translation>
            <numerusform>%n GPU is passed through to a VM</numerusform>
            <numerusform>%n GPUs are passed through to VMs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>it has printed nothing for %n second(s)</source>
        <translation>
            <numerusform>it has printed nothing for %n second</numerusform>
            <numerusform>it has printed nothing for %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telemetry::VcenterSource</name>
    <message numerus="yes">
        <source>%n host(s) have GPUs and no figures of them</source>
        <translation>
            <numerusform>%n host has GPUs and no figures of them</numerusform>
            <numerusform>%n hosts have GPUs and no figures of them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ApplyConfirm</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: names, %n: number of further ones</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ChartPane</name>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>The %Ln</numerusform>
            <numerusform>All %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ConnectDialog</name>
    <message numerus="yes">
        <source>%1 %Ln object(s) so far.</source>
        <translation>
            <numerusform>%1 %Ln object so far.</numerusform>
            <numerusform>%1 %Ln objects so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ContainerFacts</name>
    <message numerus="yes">
        <source>%n in maintenance mode</source>
        <translation>
            <numerusform>%n in maintenance mode</numerusform>
            <numerusform>%n in maintenance mode</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not connected</source>
        <translation>
            <numerusform>%n not connected</numerusform>
            <numerusform>%n not connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ContainerPage</name>
    <message numerus="yes">
        <source>Loading the inventory: %Ln object(s) so far.</source>
        <translation>
            <numerusform>Loading the inventory: %Ln object so far.</numerusform>
            <numerusform>Loading the inventory: %Ln objects so far.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FleetPane</name>
    <message numerus="yes">
        <source>%Ln GPU(s)</source>
        <translation>
            <numerusform>%Ln GPU</numerusform>
            <numerusform>%Ln GPUs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GpuList</name>
    <message numerus="yes">
        <source>%1; and %n more host(s)</source>
        <extracomment>%1: hosts and why they are not seen, %n: number of further hosts</extracomment>
        <translation>
            <numerusform>%1; and %n more host</numerusform>
            <numerusform>%1; and %n more hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HealthFacts</name>
    <message numerus="yes">
        <source>Nothing has run on this GPU for %Ln minute(s). Another VM could have it.</source>
        <translation>
            <numerusform>Nothing has run on this GPU for %Ln minute. Another VM could have it.</numerusform>
            <numerusform>Nothing has run on this GPU for %Ln minutes. Another VM could have it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::HostSetupPage</name>
    <message numerus="yes">
        <source>%n VM(s) cannot move. Tick those that may be shut down; they are started again afterwards. The others have to go before maintenance mode can begin.</source>
        <translation>
            <numerusform>%n VM cannot move. Tick it if it may be shut down; it is started again afterwards. Otherwise it has to go before maintenance mode can begin.</numerusform>
            <numerusform>%n VMs cannot move. Tick those that may be shut down; they are started again afterwards. The others have to go before maintenance mode can begin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ListPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PciFacts</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: a list of addresses, %n: how many more there are</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Off; up to %n virtual function(s)</source>
        <translation>
            <numerusform>Off; up to %n virtual function</numerusform>
            <numerusform>Off; up to %n virtual functions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On; %n virtual function(s)</source>
        <translation>
            <numerusform>On; %n virtual function</numerusform>
            <numerusform>On; %n virtual functions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) wait for a reboot of this host: %1. The status tells what changes then.</source>
        <extracomment>%1: list of PCI addresses</extracomment>
        <translation>
            <numerusform>%n device waits for a reboot of this host: %1. The status tells what changes then.</numerusform>
            <numerusform>%n devices wait for a reboot of this host: %1. The status tells what changes then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanRail</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them done already</source>
        <translation>
            <numerusform>%1, %n of them done already</numerusform>
            <numerusform>%1, %n of them done already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PreflightPage</name>
    <message numerus="yes">
        <source>%n step(s) of the plan are blocked.</source>
        <translation>
            <numerusform>%n step of the plan is blocked.</numerusform>
            <numerusform>%n steps of the plan are blocked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::QuitQuestion</name>
    <message numerus="yes">
        <source>%n plan(s) are being carried out</source>
        <translation>
            <numerusform>%n plan is being carried out</numerusform>
            <numerusform>%n plans are being carried out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::Reason</name>
    <message numerus="yes">
        <source>%Ln object(s) so far. Rows appear as they arrive.</source>
        <translation>
            <numerusform>%Ln object so far. Rows appear as they arrive.</numerusform>
            <numerusform>%Ln objects so far. Rows appear as they arrive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunView</name>
    <message numerus="yes">
        <source>Done: all %n step(s) are proved.</source>
        <translation>
            <numerusform>Done: the one step is proved.</numerusform>
            <numerusform>Done: all %n steps are proved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %1 of %2 steps are proved, %n skipped.</source>
        <translation>
            <numerusform>Done: %1 of %2 steps are proved, %n skipped.</numerusform>
            <numerusform>Done: %1 of %2 steps are proved, %n skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RunsDialog</name>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <extracomment>%1: a sentence about one run, %n: further ones</extracomment>
        <translation>
            <numerusform>%1 And %n more.</numerusform>
            <numerusform>%1 And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TaskPanel</name>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VmPlanDialog</name>
    <message numerus="yes">
        <source>%n step(s) of the plan are blocked.</source>
        <translation>
            <numerusform>One step of the plan is blocked.</numerusform>
            <numerusform>%n steps of the plan are blocked.</numerusform>
        </translation>
    </message>
</context>
</TS>
