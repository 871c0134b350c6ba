<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>app::CommandLine</name>
    <message>
        <source>Two sources for the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--password-file and --password-env exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave one out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password file &quot;%1&quot; cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password file &quot;%1&quot; is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its first line must be the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vCenter or ESXi host to connect to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOST[:PORT]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User name, for example administrator@vsphere.local.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File whose first line is the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FILE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment variable that holds the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 thumbprint of the server&apos;s certificate to trust.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File with CA certificates (PEM) to trust besides the system&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--server is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No user given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--user is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two ways to trust the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--thumbprint and --ca exclude each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The thumbprint cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a SHA-256 thumbprint has 64 hexadecimal digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it from the server&apos;s own console or certificate page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the variable %1 is not set</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ServerAddress</name>
    <message>
        <source>The server address cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a host name or an IP address, with :PORT behind it if it is not 443.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only https is spoken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host name or an IP address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the user does not belong into the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the port must be between 1 and 65535</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::Format</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powered off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EFI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64-bit not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 GB</source>
        <extracomment>Where a VM maps its GPUs&apos; memory: %1 is &quot;64-bit&quot; or &quot;32-bit&quot;, %2 a number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::GpuMode</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passthrough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared Direct</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::GpuModel</name>
    <message>
        <source>%1, %2 after reboot</source>
        <extracomment>A GPU&apos;s mode now and after the next restart of its host: &quot;None, Passthrough after reboot&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vGPU profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::HostTreeModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMs without a visible host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Powered off or in standby</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inaccessible</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::MissingNote</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a reason such as &quot;No permission: needs System.Read&quot;, %2 a property&apos;s name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) do not tell everything, for example: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::PassthroughStatus</name>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Configurable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled / Needs reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled / Needs reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled / Not capable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not tell the passthrough state of this device. Check that your account may read the host&apos;s configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform does not allow passthrough: bridges, boot devices, devices without IOMMU or access control (ACS). Check VT-d or AMD-Vi in the host&apos;s firmware if you expected otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device can be passed through and belongs to the host now. Enable passthrough to give it to a VM as a whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passthrough is enabled and in force. The device can be added to a VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passthrough is enabled and takes effect when the host has restarted. If this stays after a restart, the host&apos;s stored configuration is stale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passthrough is disabled and stays in force until the host has restarted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passthrough is stored as enabled, but the platform does not allow it: the hardware moved or a firmware option changed. Disable it, or restore the firmware option.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::PciDeviceModel</name>
    <message>
        <source>This device was at %1 before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes together with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ESX/ESXi Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::TaskModel</name>
    <message>
        <source>Queued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>models::VmGpuModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A GPU&apos;s name and its PCI address.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory-mapped I/O</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report::inventory</name>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCI devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vGPU profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved (MiB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reservation locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64-bit MMIO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMIO size (GB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inventory could not be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another place, then export again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>secrets::Keyring</name>
    <message>
        <source>The saved password cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved password was not removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can connect without it: type the password when asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or type the password when asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no desktop session with a keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no keyring service is running in this session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no keyring has been created for this account yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a keyring with the desktop&apos;s password manager, or type the password when asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the keyring did not answer within %n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the keyring has not answered an earlier request yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped by the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring refused and gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyring says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keyring holds was left as it is. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CertificateBox</name>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not trusted because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 thumbprint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-1 thumbprint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectDialog</name>
    <message>
        <source>Asking the system&apos;s keyring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring, nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked: saved passwords cannot be read and none is saved. Unlock it, or type the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system has no keyring: the password is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vcenter.example.org or esx01.example.org:443</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved in the keyring; type here to use another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 %n object(s) so far.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No server is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No user is named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No password was typed, and none is saved for this user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in server, user and password, then connect.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConnectionBar</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: address of a server, %2: state of its connection</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ContainerFacts</name>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n in maintenance mode</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not connected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMs with PCI devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DRS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One image for all hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Datacenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ContainerPage</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect &amp;Again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: kind of object (&quot;Cluster&quot;), %2: its inventory path</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What is shown is the last known state. Next attempt: %2.</source>
        <extracomment>%1: why the connection was lost, %2: date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What is shown is the last known state.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Loading the inventory: %n object(s) so far.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected. Use Connect in the File menu to see this server live again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ErrorPanel</name>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FactsView</name>
    <message>
        <source>&amp;Copy All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a setting, %2: its value. Read by screen readers.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only rows that contain this text (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ForgetQuestion</name>
    <message>
        <source>Forget the trusted certificate of %1?</source>
        <extracomment>%1: address of a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the next connection GPU Deck shows the certificate that the server presents then and asks again. Do this only when the server&apos;s administrator confirms that its certificate was renewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget Trusted Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GpuFacts</name>
    <message>
        <source>The whole GPU is given to one VM by DirectPath I/O.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMs share this GPU by NVIDIA vGPU profiles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host shares this GPU for virtual 3D graphics; vGPU needs Shared Direct.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No VM can use this GPU as the host is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not tell how this GPU is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to %1; acts after the next reboot of the host.</source>
        <extracomment>%1: mode of a GPU, &quot;Shared Direct&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A host tells the memory of a GPU only with a driver for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vGPU profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No VM</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GpuList</name>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU in this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If a card is installed, look for it under PCI devices. If it is missing there too, check its power and the host&apos;s firmware setting for decoding above 4G.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU below this object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs of all hosts below it appear here. Choose another object in the inventory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>GPU Deck Help</source>
        <extracomment>%1: title of the help page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link leads outside and is not opened from here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – GPU Deck Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HostFacts</name>
    <message>
        <source>Basic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared Direct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread VMs across GPUs (best performance)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group VMs on a GPU until it is full (consolidation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, build %3</source>
        <extracomment>%1: product, %2: version, %3: build number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lockdown mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BIOS version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sockets, cores, threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMA nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <extracomment>%1: name of a GPU, %2: its PCI address, %3: how it is used (&quot;Passthrough&quot;)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default graphics type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU assignment of VMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vGPU profiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DirectPath I/O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices available to VMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices waiting for a reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They change with the next reboot of this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passthrough without reboot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host does not respond to its vCenter. What is shown here is what was last known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host is disconnected from its vCenter. What is shown here is what was last known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host needs a reboot before its new settings act. Move or shut down its VMs, then restart it in maintenance mode.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HostPage</name>
    <message>
        <source>Overview of the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;PCI devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GP&amp;Us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V&amp;Ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: state of a host in words, %2: its inventory path</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::InventoryPanel</name>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter hosts and VMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with &amp;GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows only hosts with GPUs and VMs that hold one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a vCenter or an ESXi host to see its inventory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No host or VM fits the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ListPage</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <extracomment>%1: name of a list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type less or clear the filter to see all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>%1 of %2 moved from %3 to %4</source>
        <extracomment>%1: name of a device, %2: of its host, %3: former PCI address, %4: present one</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU Deck %1</source>
        <extracomment>%1: version number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows which GPUs a vSphere estate has and how they are used.

Free software under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About GPU Deck</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PageStack</name>
    <message>
        <source>This object is no longer in the inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was removed or moved out of sight while it was shown. Choose another one on the left.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PciFacts</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: name of a vendor or device, %2: its hexadecimal id</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: a list of addresses, %n: how many more there are</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMs that name the former address will not start until they are changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subsystem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind bridge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered by this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Off; up to %n virtual function(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On; %n virtual function(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>DirectPath I/O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SR-IOV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes together with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) wait for a reboot of this host: %1. Move or shut down its VMs, then restart it in maintenance mode.</source>
        <extracomment>%1: list of PCI addresses</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3</source>
        <extracomment>%1: name of a device, %2: former PCI address, %3: present PCI address</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised at a new address: %1. VMs that name the former address need to be changed before they are powered on.</source>
        <extracomment>%1: list of devices with former and present address</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PciPage</name>
    <message>
        <source>Status &amp;legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explains each word of the status column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passthrough-enabled devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All PCI devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCI devices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PciTab</name>
    <message>
        <source>All PCI devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passthrough-enabled devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the selected device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PCI devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server reports no PCI device for this host. Check that the host is powered on and connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device is enabled for passthrough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device appears here as soon as passthrough is enabled for it on this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show All PCI Devices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Reason</name>
    <message>
        <source>The server has this information but does not give it to your account. Ask the administrator of the server for a role with this privilege, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the inventory…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) so far. Rows appear as they arrive.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rows appear as they arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host is disconnected from its vCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This host does not respond to its vCenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vCenter cannot tell what is in it. Check the host&apos;s power and management network; the list fills by itself when the host is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RowsView</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies the selected rows as tab-separated text, with headings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatePage</name>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: what is the case, %2: what to do next. Read by screen readers.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StatusLegend</name>
    <message>
        <source>What the Status Words Mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TaskPanel</name>
    <message>
        <source>Cancel &amp;Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tas&amp;ks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks the server to cancel the selected task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a running task that its server lets you cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1: name of a task, %2: object it worked on, %3: the server&apos;s own words</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None running</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks: show or hide the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TrustDialog</name>
    <message>
        <source>Connection Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust This Server?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 has changed</source>
        <extracomment>%1: address of a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPU Deck cannot tell whether this is really %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not the one that you trusted, so nothing was sent to the server. Either the certificate was renewed, or somebody is between you and the server. Ask the server&apos;s administrator. Only if the new thumbprint is confirmed, forget the old certificate, then connect again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate is not confirmed by an authority that this system trusts; that is usual for a fresh vCenter or ESXi. Compare the thumbprint with the one on the server&apos;s console. When you trust it, only this certificate is accepted for this server from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 that you trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 presented now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget the Old Certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept this certificate for this server from now on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::VmFacts</name>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting or stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GPUs and other PCI devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PCI device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: this VM has no GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware and hardware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure boot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reservation locked to maximum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory hot add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual CPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory-mapped I/O and advanced parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64-bit MMIO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMware Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::VmHints</name>
    <message>
        <source>A GPU with large memory regions cannot be used with BIOS firmware. Use EFI; for an installed guest make a new VM, since it will not start after the switch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All memory (%1) must be reserved for a VM with a GPU; %2 is. Power-on fails until the reservation is set to maximum.</source>
        <extracomment>%1: configured memory of the VM, %2: reserved memory</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A GPU with more than 3.5 GiB of memory regions fails to power on without pciPassthru.use64bitMMIO = TRUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pciPassthru.64bitMMIOSizeGB is not set: 32 GB are used. Large or several GPUs need more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshots are not supported beside a passthrough device: going back to one would bring the old configuration back. Consolidate them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hot add does not work with a passthrough device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O needs hardware version %1 or later.</source>
        <extracomment>%1: a number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host does not offer this vGPU profile now. Check its graphics type and its NVIDIA manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host has no device at this address any more. Remove it from the VM and add it again at its present address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not available on its host: %1.</source>
        <extracomment>%1: status of the device on its host, as in the PCI list</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::VmList</name>
    <message>
        <source>Virtual machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only VMs with &amp;GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No VM on this host has a GPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untick “Only VMs with GPUs” to see all VMs of this host.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No VMs on this host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VMs appear here when they are registered on this host or move to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::VmPage</name>
    <message>
        <source>Go to &amp;Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of the VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: power state of a VM, %2: its inventory path</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server calls this VM “%1”: its settings cannot be read. Check its host and its datastore.</source>
        <extracomment>%1: word of the server: &quot;inaccessible&quot;, &quot;orphaned&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This VM waits for an answer, given in the vSphere Client: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>See every GPU of your vSphere estate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a vCenter or a single ESXi host. GPU Deck shows its hosts, their PCI devices with the passthrough status of each, their GPUs and the VMs that use them, and keeps the picture live. Reading needs no more than a read-only account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to a Server…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why GPUs?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: what a command does, %2: its shortcut</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a vCenter or an ESXi host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect again to the server of the chosen object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session with the server of the chosen object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget Trusted Certificate…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the certificate that was trusted for this server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End GPU Deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the tree of hosts and VMs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with &amp;GPUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show only hosts with GPUs and VMs that hold one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the list of tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status &amp;Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain each word of the status column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go from the inventory to the page to the tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help about what has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Why GPUs?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What GPUs are good for, and who needs none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Further Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents by method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About GPU Deck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>values::Error</name>
    <message>
        <source>Nothing was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step did not run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>values::GpuMethod</name>
    <message>
        <source>DirectPath I/O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA vGPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device Virtualization Extensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>values::MissingProperty</name>
    <message>
        <source>No permission: needs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not offered by this server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vsphere::CertificateText</name>
    <message>
        <source>It is valid only from %1, and this computer&apos;s clock says %2 (UTC): one of the two clocks may be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It expired on %1, and this computer&apos;s clock says %2 (UTC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is signed by itself, not by an authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes from an authority that this computer does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made for another name: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its authority has revoked it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vsphere::Fault</name>
    <message>
        <source>Check the user name and the password. Several wrong attempts can lock the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this host a licence that allows changes through its API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the privilege %1 on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone may have removed it meanwhile: look at the inventory again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server or its version cannot do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave no reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vsphere::HttpProblem</name>
    <message>
        <source>Cannot connect to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address and the port, and that the vSphere services are running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address is known for the name %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the name and this computer&apos;s DNS servers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No encrypted connection (TLS) could be agreed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that HTTPS is served on this port, with TLS 1.2 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens often, look for a proxy or a firewall between this computer and the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not respond in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that it is switched on and that no firewall is in the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network between this computer and the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not look like a vSphere server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server&apos;s address and port: vCenter Server and ESXi answer on port 443 unless someone changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sends requests on to another address: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The services of %1 are not available at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may be starting: try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web server or proxy at %1 refuses access before vSphere is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, and whether a proxy is between this computer and the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers with HTTP status %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a server&apos;s address, %2 what is wrong with its answer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status %1, %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is compressed in a way that was not asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a proxy between this computer and the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server may be very busy or out of reach: try again, and check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stopped answering: nothing came for %2 s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vsphere::ReadProblem</name>
    <message>
        <source>The server sent nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends before its last element is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its compressed data (gzip) ends too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its compressed data (gzip) is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page (HTML) came back where vSphere sends XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back is not XML.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its XML is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its characters are not in the encoding that it names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds a document type definition, which vSphere never sends and which can be used to fill up the memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is longer than any real answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single object in it is larger than any real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its elements are nested deeper than in any real answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A single tag in it is longer than a megabyte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory to read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens often, look for a proxy or a firewall between this machine and the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server&apos;s address and port: vCenter Server and ESXi answer on port 443 unless someone changed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that this is your server and that nothing between it and this machine alters its answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like a vSphere server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vsphere::ServiceContent</name>
    <message>
        <source>This does not look like a vSphere server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not say where its inventory and its session manager are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server&apos;s address and port.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vsphere::Session</name>
    <message>
        <source>The session in which this was made has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session was closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not work on %2</source>
        <extracomment>%1 is the name of an API method, %2 a server&apos;s address</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API versions of %1 cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too old for this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It speaks API version %1; 6.5 is the oldest that is understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the server to vSphere 6.5 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot log in to %1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vsphere::SharedOutcome</name>
    <message>
        <source>Waiting for the login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vsphere::TrustPolicy</name>
    <message>
        <source>The certificate of %1 has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You trusted the thumbprint %1, and the server now shows %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator whether the certificate was replaced. If not, someone may be between you and the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock, or have the certificate renewed. Its thumbprint is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare its thumbprint with the one on the server&apos;s console, and trust it if they are equal: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It showed no certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that HTTPS is served on this port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate authorities in %1 cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file&apos;s path and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a file with lines BEGIN CERTIFICATE and END CERTIFICATE.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
