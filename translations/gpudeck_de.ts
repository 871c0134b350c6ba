<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>advice::BoardRules</name>
    <message>
        <source>the host of the VM</source>
        <translation>der Host der VM</translation>
    </message>
    <message>
        <source>%1 waits for a reboot and offers no vGPU type: an installed vGPU manager may not run yet.</source>
        <translation>%1 wartet auf einen Neustart und bietet keinen vGPU-Typ an: Ein installierter vGPU-Manager läuft vielleicht noch nicht.</translation>
    </message>
    <message>
        <source>Reboot the host in maintenance mode.</source>
        <translation>Starten Sie den Host im Wartungsmodus neu.</translation>
    </message>
    <message>
        <source>No vGPU manager drives the GPU on %1.</source>
        <translation>Auf %1 betreibt kein vGPU-Manager die GPU.</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s vGPU manager on the host and reboot it.</source>
        <translation>Installieren Sie NVIDIAs vGPU-Manager auf dem Host und starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The manager of %1 runs and offers no type for the GPU: SR-IOV may be off, which GPUs from Ampere on need.</source>
        <translation>Der Manager von %1 läuft und bietet für die GPU keinen Typ an: Vielleicht ist SR-IOV aus, das GPUs ab Ampere brauchen.</translation>
    </message>
    <message>
        <source>Switch SR-IOV on in the host&apos;s firmware.</source>
        <translation>Schalten Sie SR-IOV in der Firmware des Hosts ein.</translation>
    </message>
    <message>
        <source>The GPU of %1 is passed through.</source>
        <translation>Die GPU von %1 ist durchgereicht.</translation>
    </message>
    <message>
        <source>Switch passthrough of the GPU off and reboot the host.</source>
        <translation>Schalten Sie Passthrough der GPU aus und starten Sie den Host neu.</translation>
    </message>
    <message>
        <source>The board of %1 is in compute mode; vGPU needs graphics mode.</source>
        <translation>Die Karte von %1 ist im Rechenmodus; vGPU braucht den Grafikmodus.</translation>
    </message>
    <message>
        <source>Switch the board with NVIDIA&apos;s gpumodeswitch.</source>
        <translation>Schalten Sie die Karte mit NVIDIAs gpumodeswitch um.</translation>
    </message>
    <message>
        <source>The board of %1 is in display mode; vGPU needs the displayless mode.</source>
        <translation>Die Karte von %1 ist im Anzeigemodus; vGPU braucht den Modus ohne Anzeige.</translation>
    </message>
    <message>
        <source>Switch the board with NVIDIA&apos;s display mode selector.</source>
        <translation>Schalten Sie die Karte mit NVIDIAs Display Mode Selector um.</translation>
    </message>
    <message>
        <source>vGPU needs graphics type Shared Direct; %1 is set to Shared.</source>
        <translation>vGPU braucht den Grafiktyp Shared Direct; %1 steht auf Shared.</translation>
    </message>
    <message>
        <source>Set the host&apos;s default to Shared Direct, then that of the GPU, and restart.</source>
        <translation>Stellen Sie den Standard des Hosts auf Shared Direct, dann den der GPU, und starten Sie neu.</translation>
    </message>
    <message>
        <source>The default of %1 is Shared Direct; the GPU&apos;s own type is Shared.</source>
        <translation>Der Standard von %1 ist Shared Direct; der eigene Typ der GPU ist Shared.</translation>
    </message>
    <message>
        <source>Set the GPU&apos;s own type to Shared Direct, and restart.</source>
        <translation>Stellen Sie den eigenen Typ der GPU auf Shared Direct, und starten Sie neu.</translation>
    </message>
    <message>
        <source>Shared Direct is configured for the GPU of %1 and not active yet.</source>
        <translation>Für die GPU von %1 ist Shared Direct eingestellt und noch nicht aktiv.</translation>
    </message>
    <message>
        <source>Reboot the host, or restart its graphics service with all VMs off.</source>
        <translation>Starten Sie den Host neu, oder seinen Grafikdienst, während alle VMs aus sind.</translation>
    </message>
    <message>
        <source>The MIG mode of the GPU on %1 does not fit the vGPU type.</source>
        <translation>Der MIG-Modus der GPU auf %1 passt nicht zum vGPU-Typ.</translation>
    </message>
    <message>
        <source>Switch MIG mode while the GPU is free, or choose a type of the other sort.</source>
        <translation>Schalten Sie den MIG-Modus um, solange die GPU frei ist, oder wählen Sie einen Typ der anderen Art.</translation>
    </message>
    <message>
        <source>ECC is on for the GPU of %1; its vGPUs do not start with it.</source>
        <translation>ECC ist für die GPU von %1 an; damit starten ihre vGPUs nicht.</translation>
    </message>
    <message>
        <source>Switch ECC off with nvidia-smi -e 0 and reboot the host.</source>
        <translation>Schalten Sie ECC mit nvidia-smi -e 0 aus und starten Sie den Host neu.</translation>
    </message>
    <message>
        <source>Each fitting GPU of %1 runs vGPUs of another type or size than %2.</source>
        <translation>Jede passende GPU von %1 führt vGPUs eines anderen Typs oder einer anderen Größe als %2 aus.</translation>
    </message>
    <message>
        <source>Use the same type, another GPU, or mixed-size mode from 8.0 U3 on.</source>
        <translation>Nehmen Sie denselben Typ, eine andere GPU, oder ab 8.0 U3 den Modus für gemischte Größen.</translation>
    </message>
    <message>
        <source>Each fitting GPU of %1 is full for %2.</source>
        <translation>Jede passende GPU von %1 ist für %2 voll.</translation>
    </message>
    <message>
        <source>Use another host or a smaller type, or move VMs away.</source>
        <translation>Nehmen Sie einen anderen Host oder einen kleineren Typ, oder verschieben Sie VMs.</translation>
    </message>
    <message>
        <source>The GPU of %1 has memory left and no start position for %2.</source>
        <translation>Die GPU von %1 hat noch Speicher, aber keine Startposition für %2.</translation>
    </message>
    <message>
        <source>Move one of the VMs on the GPU away and back.</source>
        <translation>Verschieben Sie eine der VMs auf der GPU, und zurück.</translation>
    </message>
    <message>
        <source>gpu-pci-id pins the vGPU to a GPU that %1 does not have for it.</source>
        <translation>gpu-pci-id bindet die vGPU an eine GPU, die %1 dafür nicht hat.</translation>
    </message>
    <message>
        <source>Correct the key or remove it.</source>
        <translation>Berichtigen oder entfernen Sie den Schlüssel.</translation>
    </message>
</context>
<context>
    <name>advice::CardRules</name>
    <message>
        <source>No device of %1 can be passed through: VT-d or AMD-Vi seems to be off.</source>
        <translation>Kein Gerät von %1 kann durchgereicht werden: VT-d oder AMD-Vi ist wohl aus.</translation>
    </message>
    <message>
        <source>Switch VT-d or AMD-Vi on in the host&apos;s firmware.</source>
        <translation>Schalten Sie VT-d oder AMD-Vi in der Firmware des Hosts ein.</translation>
    </message>
    <message>
        <source>%1 cannot be passed through on this host.</source>
        <translation>%1 kann auf diesem Host nicht durchgereicht werden.</translation>
    </message>
    <message>
        <source>Try another slot, or Access Control Services in the host&apos;s firmware.</source>
        <translation>Versuchen Sie einen anderen Steckplatz, oder Access Control Services in der Firmware des Hosts.</translation>
    </message>
    <message>
        <source>SR-IOV is on for %1 as well; its passthrough then asks for a reboot again and again.</source>
        <translation>Für %1 ist auch SR-IOV an; sein Passthrough verlangt dann immer wieder einen Neustart.</translation>
    </message>
    <message>
        <source>Switch SR-IOV of the device off, then reboot the host.</source>
        <translation>Schalten Sie SR-IOV des Geräts aus und starten Sie dann den Host neu.</translation>
    </message>
    <message>
        <source>%1 is driven by the vGPU manager of %2.</source>
        <translation>%1 wird vom vGPU-Manager von %2 betrieben.</translation>
    </message>
    <message>
        <source>Move its vGPU VMs away, enable passthrough, and reboot the host.</source>
        <translation>Verschieben Sie seine vGPU-VMs, schalten Sie Passthrough ein, und starten Sie den Host neu.</translation>
    </message>
    <message>
        <source>PCIe hot plug is on for %1, a server of %2 with ESXi %3: its slots report the card as removed while a VM starts.</source>
        <translation>PCIe-Hot-Plug ist auf %1 an, einem Server von %2 mit ESXi %3: Seine Steckplätze melden die Karte als entfernt, während eine VM startet.</translation>
    </message>
    <message>
        <source>Switch PCIe hot plug off on the host, and reboot it.</source>
        <translation>Schalten Sie PCIe-Hot-Plug auf dem Host aus, und starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>%1 is the only display of %2.</source>
        <translation>%1 ist die einzige Anzeige von %2.</translation>
    </message>
    <message>
        <source>Make an on-board display the first one in the host&apos;s firmware.</source>
        <translation>Machen Sie in der Firmware des Hosts eine Anzeige auf der Hauptplatine zur ersten.</translation>
    </message>
    <message>
        <source>MIG mode is on for %1: the guest finds a partitioned card.</source>
        <translation>Für %1 ist der MIG-Modus an: Der Gast findet eine aufgeteilte Karte.</translation>
    </message>
    <message>
        <source>Switch MIG mode off before the card is passed through.</source>
        <translation>Schalten Sie den MIG-Modus aus, bevor die Karte durchgereicht wird.</translation>
    </message>
    <message>
        <source>the MIG mode of the GPU</source>
        <translation>der MIG-Modus der GPU</translation>
    </message>
    <message>
        <source>The board of the GPU has %1 NVSwitches; the VM has %2 of them, and CUDA will not start without all.</source>
        <translation>Die Karte der GPU hat %1 NVSwitches; die VM hat %2 davon, und CUDA startet nicht ohne alle.</translation>
    </message>
    <message>
        <source>Give the VM the whole board with its switches, or use vGPU from 8.0 U1 on.</source>
        <translation>Geben Sie der VM die ganze Karte mit ihren Switches, oder nehmen Sie ab 8.0 U1 vGPU.</translation>
    </message>
    <message>
        <source>%1 is a consumer card; such cards may hang the host when the VM stops.</source>
        <translation>%1 ist eine Karte für Endverbraucher; solche Karten können den Host aufhängen, wenn die VM stoppt.</translation>
    </message>
    <message>
        <source>Try it on a host without other load, and set another reset method if it hangs.</source>
        <translation>Versuchen Sie es auf einem Host ohne andere Last, und stellen Sie eine andere Reset-Methode ein, wenn er hängt.</translation>
    </message>
    <message>
        <source>The VM has %1 of %2 GPUs that are joined by NVLink.</source>
        <translation>Die VM hat %1 von %2 GPUs, die durch NVLink verbunden sind.</translation>
    </message>
    <message>
        <source>Give all of them to one VM, or use vGPU.</source>
        <translation>Geben Sie alle einer VM, oder nehmen Sie vGPU.</translation>
    </message>
    <message>
        <source>whether the cluster has HA</source>
        <translation>ob der Cluster HA hat</translation>
    </message>
    <message>
        <source>HA of %1 cannot restart the VM on another host: its device is here.</source>
        <translation>HA von %1 kann die VM nicht auf einem anderen Host neu starten: Ihr Gerät ist hier.</translation>
    </message>
    <message>
        <source>Use Dynamic DirectPath I/O with equal hosts, or accept it.</source>
        <translation>Nehmen Sie Dynamic DirectPath I/O mit gleichen Hosts, oder nehmen Sie es hin.</translation>
    </message>
</context>
<context>
    <name>advice::DeviceRules</name>
    <message>
        <source>The device %1 belongs to %2; the VM is registered on %3.</source>
        <translation>Das Gerät %1 gehört zu %2; die VM ist auf %3 registriert.</translation>
    </message>
    <message>
        <source>Move the VM to %1 while it is off.</source>
        <translation>Verschieben Sie die VM nach %1, während sie aus ist.</translation>
    </message>
    <message>
        <source>The entry of device %1 was made for another host: its system id is %2, and that of %3 is %4.</source>
        <translation>Der Eintrag des Geräts %1 wurde für einen anderen Host gemacht: Seine System-ID ist %2, und die von %3 ist %4.</translation>
    </message>
    <message>
        <source>Remove the device from the VM and add it again here.</source>
        <translation>Entfernen Sie das Gerät aus der VM und fügen Sie es hier wieder hinzu.</translation>
    </message>
    <message>
        <source>the system id of the host</source>
        <translation>die System-ID des Hosts</translation>
    </message>
    <message>
        <source>The device id of %1 has to be hexadecimal, &quot;%2&quot;; it is &quot;%3&quot;.</source>
        <translation>Die Geräte-ID von %1 muss hexadezimal sein, „%2“; sie ist „%3“.</translation>
    </message>
    <message>
        <source>Remove the device from the VM and add it again.</source>
        <translation>Entfernen Sie das Gerät aus der VM und fügen Sie es wieder hinzu.</translation>
    </message>
    <message>
        <source>the devices of the host</source>
        <translation>die Geräte des Hosts</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The VM was given device %1 at %2; on %3 there is %4.</source>
        <translation>Der VM wurde das Gerät %1 bei %2 gegeben; auf %3 ist dort %4.</translation>
    </message>
    <message>
        <source>Find the device by model, slot and serial number, and add it at its new address.</source>
        <translation>Suchen Sie das Gerät nach Modell, Steckplatz und Seriennummer, und fügen Sie es unter seiner neuen Adresse hinzu.</translation>
    </message>
    <message>
        <source>Passthrough of %1 is enabled and not active yet.</source>
        <translation>Passthrough von %1 ist eingeschaltet und noch nicht aktiv.</translation>
    </message>
    <message>
        <source>Apply the setting now, or reboot the host.</source>
        <translation>Wenden Sie die Einstellung jetzt an, oder starten Sie den Host neu.</translation>
    </message>
    <message>
        <source>Reboot the host.</source>
        <translation>Starten Sie den Host neu.</translation>
    </message>
    <message>
        <source>Passthrough of %1 is not enabled on %2.</source>
        <translation>Passthrough von %1 ist auf %2 nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>Enable passthrough of the device.</source>
        <translation>Schalten Sie Passthrough des Geräts ein.</translation>
    </message>
    <message>
        <source>%1 moves together with %2, which is not enabled for passthrough.</source>
        <translation>%1 wird zusammen mit %2 zugewiesen, das nicht für Passthrough eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Enable all functions of the card.</source>
        <translation>Schalten Sie alle Funktionen der Karte ein.</translation>
    </message>
    <message>
        <source>%1 runs with device %2.</source>
        <translation>%1 läuft mit dem Gerät %2.</translation>
    </message>
    <message>
        <source>Power %1 off, choose another device, or use Dynamic DirectPath I/O.</source>
        <translation>Schalten Sie %1 aus, wählen Sie ein anderes Gerät, oder nehmen Sie Dynamic DirectPath I/O.</translation>
    </message>
    <message>
        <source>No free device of %1 has the model and label that pciPassthru%2 asks for.</source>
        <translation>Kein freies Gerät von %1 hat Modell und Label, die pciPassthru%2 verlangt.</translation>
    </message>
    <message>
        <source>Label more devices, free one, or use a fixed device.</source>
        <translation>Geben Sie mehr Geräten das Label, machen Sie eines frei, oder nehmen Sie ein festes Gerät.</translation>
    </message>
</context>
<context>
    <name>advice::FaultText</name>
    <message>
        <source>Nested virtualization is on in a VM with a PCI device.</source>
        <translation>Verschachtelte Virtualisierung ist in einer VM mit PCI-Gerät an.</translation>
    </message>
    <message>
        <source>Switch &quot;Expose hardware assisted virtualization&quot; off.</source>
        <translation>Schalten Sie „Expose hardware assisted virtualization“ aus.</translation>
    </message>
    <message>
        <source>Latency sensitivity is High, and the CPUs are not reserved: at least %1 MHz are needed.</source>
        <translation>Die Latenzempfindlichkeit ist High, und die CPUs sind nicht reserviert: Mindestens %1 MHz sind nötig.</translation>
    </message>
    <message>
        <source>Reserve the CPUs of the VM, or set latency sensitivity to Normal.</source>
        <translation>Reservieren Sie die CPUs der VM, oder stellen Sie die Latenzempfindlichkeit auf Normal.</translation>
    </message>
    <message>
        <source>The resource pool %1 cannot lend the memory that the VM reserves.</source>
        <translation>Der Ressourcenpool %1 kann den Speicher nicht leihen, den die VM reserviert.</translation>
    </message>
    <message>
        <source>Raise the pool&apos;s reservation, make it expandable, or use another pool.</source>
        <translation>Erhöhen Sie die Reservierung des Pools, machen Sie ihn erweiterbar, oder nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The host has too little memory left for the VM&apos;s reservation.</source>
        <translation>Der Host hat zu wenig Speicher für die Reservierung der VM übrig.</translation>
    </message>
    <message>
        <source>Choose another host, move other VMs away, or give the VM less memory.</source>
        <translation>Wählen Sie einen anderen Host, verschieben Sie andere VMs, oder geben Sie der VM weniger Speicher.</translation>
    </message>
    <message>
        <source>The VM&apos;s virtual hardware is too old for the device.</source>
        <translation>Die virtuelle Hardware der VM ist zu alt für das Gerät.</translation>
    </message>
    <message>
        <source>Upgrade the virtual hardware before the device is added; that cannot be undone.</source>
        <translation>Aktualisieren Sie die virtuelle Hardware, bevor das Gerät hinzukommt; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>The VM&apos;s virtual hardware is newer than the host.</source>
        <translation>Die virtuelle Hardware der VM ist neuer als der Host.</translation>
    </message>
    <message>
        <source>Use a newer host; virtual hardware cannot be lowered.</source>
        <translation>Nehmen Sie einen neueren Host; virtuelle Hardware lässt sich nicht herabsetzen.</translation>
    </message>
    <message>
        <source>The VM has more PCI devices than its host or virtual hardware takes.</source>
        <translation>Die VM hat mehr PCI-Geräte, als ihr Host oder ihre virtuelle Hardware erlaubt.</translation>
    </message>
    <message>
        <source>Take devices out, or use a newer host and virtual hardware.</source>
        <translation>Nehmen Sie Geräte heraus, oder nehmen Sie einen neueren Host und neuere virtuelle Hardware.</translation>
    </message>
    <message>
        <source>A PCI device cannot be added to or taken from a VM that runs.</source>
        <translation>Ein PCI-Gerät kann einer laufenden VM weder gegeben noch genommen werden.</translation>
    </message>
    <message>
        <source>Shut the guest down first.</source>
        <translation>Fahren Sie zuerst den Gast herunter.</translation>
    </message>
    <message>
        <source>The host&apos;s licence lacks the feature; vGPU needs Enterprise Plus or its successors.</source>
        <translation>Der Lizenz des Hosts fehlt die Funktion; vGPU braucht Enterprise Plus oder dessen Nachfolger.</translation>
    </message>
    <message>
        <source>Give the host a licence that includes it.</source>
        <translation>Geben Sie dem Host eine Lizenz, die sie enthält.</translation>
    </message>
    <message>
        <source>A snapshot was asked for in a VM with a passthrough device.</source>
        <translation>In einer VM mit Passthrough-Gerät wurde ein Snapshot verlangt.</translation>
    </message>
    <message>
        <source>Back the guest up from inside, or with the VM off.</source>
        <translation>Sichern Sie den Gast von innen, oder während die VM aus ist.</translation>
    </message>
    <message>
        <source>A PCI device of the VM does not allow to move it while it runs.</source>
        <translation>Ein PCI-Gerät der VM erlaubt nicht, sie im Betrieb zu verschieben.</translation>
    </message>
    <message>
        <source>Shut the VM down before it is moved.</source>
        <translation>Fahren Sie die VM herunter, bevor sie verschoben wird.</translation>
    </message>
    <message>
        <source>No host of the cluster has a free device of the model and label asked for, or a rule keeps the VM off it.</source>
        <translation>Kein Host des Clusters hat ein freies Gerät mit dem verlangten Modell und Label, oder eine Regel hält die VM fern.</translation>
    </message>
    <message>
        <source>Label more devices, free one, or change the rule.</source>
        <translation>Geben Sie mehr Geräten das Label, machen Sie eines frei, oder ändern Sie die Regel.</translation>
    </message>
    <message>
        <source>Another task runs on the VM, or somebody changed it meanwhile.</source>
        <translation>Eine andere Aufgabe läuft auf der VM, oder jemand hat sie inzwischen geändert.</translation>
    </message>
    <message>
        <source>Wait for its end, read the VM again, and repeat.</source>
        <translation>Warten Sie ihr Ende ab, lesen Sie die VM neu, und wiederholen Sie es.</translation>
    </message>
    <message>
        <source>The account lacks a privilege%1.</source>
        <translation>Dem Konto fehlt ein Recht%1.</translation>
    </message>
    <message>
        <source>Have a role with the privilege assigned on the object.</source>
        <translation>Lassen Sie eine Rolle mit dem Recht auf dem Objekt zuweisen.</translation>
    </message>
    <message>
        <source>Fault Tolerance is on for a VM with a PCI device.</source>
        <translation>Fault Tolerance ist für eine VM mit PCI-Gerät an.</translation>
    </message>
    <message>
        <source>Switch Fault Tolerance off for this VM.</source>
        <translation>Schalten Sie Fault Tolerance für diese VM aus.</translation>
    </message>
    <message>
        <source>The Bitfusion client&apos;s token expired: %1.</source>
        <translation>Das Token des Bitfusion-Clients ist abgelaufen: %1.</translation>
    </message>
    <message>
        <source>Extend the client, or activate it again.</source>
        <translation>Verlängern Sie den Client, oder aktivieren Sie ihn neu.</translation>
    </message>
    <message>
        <source>The Bitfusion server %1 cannot be reached.</source>
        <translation>Der Bitfusion-Server %1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Open the ports 56001, 55001 and 45201 and the ranges above them.</source>
        <translation>Öffnen Sie die Ports 56001, 55001 und 45201 und die Bereiche darüber.</translation>
    </message>
</context>
<context>
    <name>advice::GuestLog</name>
    <message>
        <source>The guest gives the GPU&apos;s large region no address: the VM has BIOS firmware, or the host&apos;s firmware does not decode above 4 GB.</source>
        <translation>Der Gast gibt dem großen Bereich der GPU keine Adresse: Die VM hat BIOS-Firmware, oder die Firmware des Hosts dekodiert nicht über 4 GB.</translation>
    </message>
    <message>
        <source>Make a new VM with EFI firmware; an installed guest does not survive the change.</source>
        <translation>Machen Sie eine neue VM mit EFI-Firmware; ein installierter Gast übersteht den Wechsel nicht.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s kernel module is not there for the running kernel: the kernel was updated, or the driver was never installed.</source>
        <translation>NVIDIAs Kernelmodul fehlt für den laufenden Kernel: Der Kernel wurde aktualisiert, oder der Treiber wurde nie installiert.</translation>
    </message>
    <message>
        <source>Install the driver again, with DKMS so that later kernels get it too.</source>
        <translation>Installieren Sie den Treiber neu, mit DKMS, damit auch spätere Kernel ihn bekommen.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is not loaded: on a host it waits for a reboot, in a guest it is missing or was not rebuilt.</source>
        <translation>NVIDIAs Treiber ist nicht geladen: Auf einem Host wartet er auf einen Neustart, in einem Gast fehlt er oder wurde nicht neu gebaut.</translation>
    </message>
    <message>
        <source>Reboot the host after the installation; in a guest install the driver again.</source>
        <translation>Starten Sie den Host nach der Installation neu; in einem Gast installieren Sie den Treiber neu.</translation>
    </message>
    <message>
        <source>The library and the kernel module of NVIDIA&apos;s driver are of different versions: two packages fight, or an update waits for a reboot.</source>
        <translation>Bibliothek und Kernelmodul von NVIDIAs Treiber haben verschiedene Versionen: Zwei Pakete streiten, oder eine Aktualisierung wartet auf einen Neustart.</translation>
    </message>
    <message>
        <source>Reboot; if it stays, remove one of both packages.</source>
        <translation>Starten Sie neu; bleibt es, entfernen Sie eines der beiden Pakete.</translation>
    </message>
    <message>
        <source>nvidia-smi finds no NVIDIA library: the driver is not installed as a whole.</source>
        <translation>nvidia-smi findet keine NVIDIA-Bibliothek: Der Treiber ist nicht vollständig installiert.</translation>
    </message>
    <message>
        <source>Install the driver again.</source>
        <translation>Installieren Sie den Treiber neu.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s management library could not start.</source>
        <translation>NVIDIAs Verwaltungsbibliothek konnte nicht starten.</translation>
    </message>
    <message>
        <source>Look into the kernel&apos;s log for NVRM and Xid, and reload the driver.</source>
        <translation>Suchen Sie im Protokoll des Kernels nach NVRM und Xid, und laden Sie den Treiber neu.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s persistence daemon could not start.</source>
        <translation>NVIDIAs Persistence-Dienst konnte nicht starten.</translation>
    </message>
    <message>
        <source>Look into the kernel&apos;s log: the driver may not be loaded.</source>
        <translation>Sehen Sie ins Protokoll des Kernels: Der Treiber ist vielleicht nicht geladen.</translation>
    </message>
    <message>
        <source>The GPU is lost: it does not answer on the bus any more.</source>
        <translation>Die GPU ist verloren: Sie antwortet am Bus nicht mehr.</translation>
    </message>
    <message>
        <source>Power the VM or the host off and on; if it comes again, look at slot, power and cooling.</source>
        <translation>Schalten Sie VM oder Host aus und ein; kommt es wieder, sehen Sie nach Steckplatz, Strom und Kühlung.</translation>
    </message>
    <message>
        <source>The GPU&apos;s own processor (GSP) does not answer the driver.</source>
        <translation>Der eigene Prozessor der GPU (GSP) antwortet dem Treiber nicht.</translation>
    </message>
    <message>
        <source>Reset the GPU, update the driver, or switch the GSP firmware off with NVreg_EnableGpuFirmware=0.</source>
        <translation>Setzen Sie die GPU zurück, aktualisieren Sie den Treiber, oder schalten Sie die GSP-Firmware mit NVreg_EnableGpuFirmware=0 aus.</translation>
    </message>
    <message>
        <source>The driver could not start the GPU (%1).</source>
        <translation>Der Treiber konnte die GPU nicht starten (%1).</translation>
    </message>
    <message>
        <source>See that the VM was given the whole GPU and enough MMIO, and that the driver knows the card.</source>
        <translation>Prüfen Sie, ob die VM die ganze GPU und genug MMIO hat, und ob der Treiber die Karte kennt.</translation>
    </message>
    <message>
        <source>Secure Boot is on, and the kernel does not load NVIDIA&apos;s unsigned module.</source>
        <translation>Secure Boot ist an, und der Kernel lädt NVIDIAs unsigniertes Modul nicht.</translation>
    </message>
    <message>
        <source>Switch Secure Boot off for the VM, or enrol a key in the guest.</source>
        <translation>Schalten Sie Secure Boot für die VM aus, oder tragen Sie im Gast einen Schlüssel ein.</translation>
    </message>
    <message>
        <source>The CUDA toolkit is newer than the driver allows.</source>
        <translation>Das CUDA-Toolkit ist neuer, als der Treiber erlaubt.</translation>
    </message>
    <message>
        <source>Install an older toolkit, or a newer driver.</source>
        <translation>Installieren Sie ein älteres Toolkit, oder einen neueren Treiber.</translation>
    </message>
    <message>
        <source>The GSP firmware does not support what this licence asks for in a passthrough guest.</source>
        <translation>Die GSP-Firmware unterstützt nicht, was diese Lizenz in einem Passthrough-Gast verlangt.</translation>
    </message>
    <message>
        <source>Switch it off with NVreg_EnableGpuFirmware=0.</source>
        <translation>Schalten Sie sie mit NVreg_EnableGpuFirmware=0 aus.</translation>
    </message>
    <message>
        <source>The GPUs&apos; NVLink fabric is not ready: the VM lacks the board&apos;s switches, or no fabric manager runs.</source>
        <translation>Die NVLink-Fabric der GPUs ist nicht bereit: Der VM fehlen die Switches der Karte, oder kein Fabric Manager läuft.</translation>
    </message>
    <message>
        <source>Give the VM the whole board, and start NVIDIA&apos;s fabric manager.</source>
        <translation>Geben Sie der VM die ganze Karte, und starten Sie NVIDIAs Fabric Manager.</translation>
    </message>
    <message>
        <source>nvidia-drm.modeset=1 is set, which keeps a vGPU&apos;s driver or display from working.</source>
        <translation>nvidia-drm.modeset=1 ist gesetzt; damit arbeiten Treiber oder Anzeige einer vGPU nicht.</translation>
    </message>
    <message>
        <source>Remove the parameter, and switch Wayland off.</source>
        <translation>Entfernen Sie den Parameter, und schalten Sie Wayland aus.</translation>
    </message>
</context>
<context>
    <name>advice::GuestRules</name>
    <message>
        <source>whether Secure Boot is on</source>
        <translation>ob Secure Boot an ist</translation>
    </message>
    <message>
        <source>Secure Boot is on: the guest does not load NVIDIA&apos;s module unless its key is enrolled.</source>
        <translation>Secure Boot ist an: Der Gast lädt NVIDIAs Modul nur, wenn dessen Schlüssel eingetragen ist.</translation>
    </message>
    <message>
        <source>Switch Secure Boot off for the VM, or enrol a key in the guest.</source>
        <translation>Schalten Sie Secure Boot für die VM aus, oder tragen Sie im Gast einen Schlüssel ein.</translation>
    </message>
    <message>
        <source>%1 works with NVIDIA&apos;s open kernel modules alone.</source>
        <translation>%1 arbeitet nur mit NVIDIAs offenen Kernelmodulen.</translation>
    </message>
    <message>
        <source>Install the driver with the open kernel modules.</source>
        <translation>Installieren Sie den Treiber mit den offenen Kernelmodulen.</translation>
    </message>
    <message>
        <source>the drivers of guest and host</source>
        <translation>die Treiber von Gast und Host</translation>
    </message>
    <message>
        <source>The guest&apos;s driver %1 is newer than the host&apos;s vGPU manager, branch %2.</source>
        <translation>Der Treiber %1 des Gasts ist neuer als der vGPU-Manager des Hosts, Zweig %2.</translation>
    </message>
    <message>
        <source>Install the driver that came with the host&apos;s vGPU manager.</source>
        <translation>Installieren Sie den Treiber, der zum vGPU-Manager des Hosts gehört.</translation>
    </message>
    <message>
        <source>The guest had no vGPU licence when it last ran (%1): its GPU slows down after about 20 minutes.</source>
        <translation>Der Gast hatte bei seinem letzten Lauf keine vGPU-Lizenz (%1): Seine GPU wird nach etwa 20 Minuten langsamer.</translation>
    </message>
    <message>
        <source>Check the token, the clock, and port 443 to the licence server.</source>
        <translation>Prüfen Sie Token, Uhr, und Port 443 zum Lizenzserver.</translation>
    </message>
    <message>
        <source>whether ECC is on</source>
        <translation>ob ECC an ist</translation>
    </message>
    <message>
        <source>ECC is on: the vGPU has less frame buffer to use.</source>
        <translation>ECC ist an: Die vGPU hat weniger Grafikspeicher zur Verfügung.</translation>
    </message>
    <message>
        <source>Switch ECC off if the guests need all of it.</source>
        <translation>Schalten Sie ECC aus, wenn die Gäste allen brauchen.</translation>
    </message>
    <message>
        <source>whether the guest&apos;s driver goes with the host&apos;s manager</source>
        <translation>ob der Treiber des Gasts zum Manager des Hosts passt</translation>
    </message>
    <message>
        <source>The guest&apos;s driver %1 is too old for the host&apos;s vGPU manager, branch %2.</source>
        <translation>Der Treiber %1 des Gasts ist zu alt für den vGPU-Manager des Hosts, Zweig %2.</translation>
    </message>
</context>
<context>
    <name>advice::HostLog</name>
    <message>
        <source>The VM&apos;s passthrough devices map %1 GiB; without 64-bit MMIO there is room for %2 GiB.</source>
        <translation>Die Passthrough-Geräte der VM bilden %1 GiB ab; ohne 64-Bit-MMIO ist Platz für %2 GiB.</translation>
    </message>
    <message>
        <source>Use EFI firmware, set pciPassthru.use64bitMMIO to TRUE and pciPassthru.64bitMMIOSizeGB to %1 or the published value of the card, if that is more.</source>
        <translation>Nehmen Sie EFI-Firmware, setzen Sie pciPassthru.use64bitMMIO auf TRUE und pciPassthru.64bitMMIOSizeGB auf %1, oder auf den veröffentlichten Wert der Karte, wenn der größer ist.</translation>
    </message>
    <message>
        <source>The 64-bit window of the VM is too small: its devices need %1 GiB, and the VM stopped itself after the power-on.</source>
        <translation>Das 64-Bit-Fenster der VM ist zu klein: Ihre Geräte brauchen %1 GiB, und die VM hat sich nach dem Einschalten selbst gestoppt.</translation>
    </message>
    <message>
        <source>Set pciPassthru.64bitMMIOSizeGB to %1.</source>
        <translation>Setzen Sie pciPassthru.64bitMMIOSizeGB auf %1.</translation>
    </message>
    <message>
        <source>The VM names a device at %1 that is not there: the address changed, or the entry was made for another host.</source>
        <translation>Die VM nennt ein Gerät bei %1, das dort nicht ist: Die Adresse hat sich geändert, oder der Eintrag wurde für einen anderen Host gemacht.</translation>
    </message>
    <message>
        <source>Find the card by model, slot and serial number, remove the entry, and add the device at its present address.</source>
        <translation>Suchen Sie die Karte nach Modell, Steckplatz und Seriennummer, entfernen Sie den Eintrag, und fügen Sie das Gerät unter seiner jetzigen Adresse hinzu.</translation>
    </message>
    <message>
        <source>%1 is not active for passthrough on this host.</source>
        <translation>%1 ist auf diesem Host nicht für Passthrough aktiv.</translation>
    </message>
    <message>
        <source>Enable passthrough of the device, and reboot the host if it asks for it.</source>
        <translation>Schalten Sie Passthrough des Geräts ein, und starten Sie den Host neu, wenn er es verlangt.</translation>
    </message>
    <message>
        <source>The host could not take %1 for the VM: another VM that runs holds it, or vmkernel.log names another cause.</source>
        <translation>Der Host konnte %1 nicht für die VM nehmen: Eine andere laufende VM hält es, oder vmkernel.log nennt einen anderen Grund.</translation>
    </message>
    <message>
        <source>Power off the VM that holds the device, or choose another one; else look into vmkernel.log.</source>
        <translation>Schalten Sie die VM aus, die das Gerät hält, oder wählen Sie ein anderes; sonst sehen Sie in vmkernel.log.</translation>
    </message>
    <message>
        <source>The host has no interrupt vectors left for the device.</source>
        <translation>Der Host hat keine Interruptvektoren mehr für das Gerät.</translation>
    </message>
    <message>
        <source>Pass through fewer devices, or lower the number of queues of network cards.</source>
        <translation>Reichen Sie weniger Geräte durch, oder verringern Sie die Zahl der Warteschlangen von Netzwerkkarten.</translation>
    </message>
    <message>
        <source>The slot reported the card as removed while the VM started.</source>
        <translation>Der Steckplatz meldete die Karte als entfernt, während die VM startete.</translation>
    </message>
    <message>
        <source>Switch PCIe hot plug off on the host, and reboot it.</source>
        <translation>Schalten Sie PCIe-Hot-Plug auf dem Host aus, und starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>A VM with a PCI device has to reserve all its memory, %1 MB, and does not.</source>
        <translation>Eine VM mit PCI-Gerät muss ihren ganzen Speicher reservieren, %1 MB, und tut es nicht.</translation>
    </message>
    <message>
        <source>Reserve all guest memory, lock the reservation, and set no memory limit.</source>
        <translation>Reservieren Sie den ganzen Gastspeicher, sperren Sie die Reservierung, und setzen Sie keine Speichergrenze.</translation>
    </message>
    <message>
        <source>hypervisor.cpuid.v0 is FALSE; current drivers do not need it, and it was reported to disable the card.</source>
        <translation>hypervisor.cpuid.v0 ist FALSE; heutige Treiber brauchen es nicht, und es soll die Karte abgeschaltet haben.</translation>
    </message>
    <message>
        <source>Remove the key.</source>
        <translation>Entfernen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>A device of the host failed to reset, or its link is down.</source>
        <translation>Ein Gerät des Hosts ließ sich nicht zurücksetzen, oder seine Verbindung ist unterbrochen.</translation>
    </message>
    <message>
        <source>Reboot the host; if it comes again, look at slot, power and cooling.</source>
        <translation>Starten Sie den Host neu; kommt es wieder, sehen Sie nach Steckplatz, Strom und Kühlung.</translation>
    </message>
</context>
<context>
    <name>advice::HostRules</name>
    <message>
        <source>%1 enters maintenance mode and waits for %2, which cannot move by itself.</source>
        <translation>%1 geht in den Wartungsmodus und wartet auf %2, die nicht von selbst umziehen können.</translation>
    </message>
    <message>
        <source>Shut these VMs down, or move them while they are off.</source>
        <translation>Fahren Sie diese VMs herunter, oder verschieben Sie sie, während sie aus sind.</translation>
    </message>
    <message>
        <source>%1 is managed by one image: a vGPU manager that was installed by hand goes at the next remediation.</source>
        <translation>%1 wird durch ein Image verwaltet: Ein von Hand installierter vGPU-Manager verschwindet bei der nächsten Wiederherstellung.</translation>
    </message>
    <message>
        <source>See that the image contains the vGPU manager.</source>
        <translation>Sorgen Sie dafür, dass das Image den vGPU-Manager enthält.</translation>
    </message>
    <message>
        <source>%1 is in lockdown mode: steps that need its shell cannot run.</source>
        <translation>%1 ist im Sperrmodus: Schritte, die seine Shell brauchen, können nicht laufen.</translation>
    </message>
    <message>
        <source>Lift lockdown mode for the time of the plan.</source>
        <translation>Heben Sie den Sperrmodus für die Zeit des Plans auf.</translation>
    </message>
    <message>
        <source>the version of the vGPU manager</source>
        <translation>die Version des vGPU-Managers</translation>
    </message>
    <message>
        <source>The vGPU manager of %1 is of branch %2, that of %3 of branch %4.</source>
        <translation>Der vGPU-Manager von %1 ist vom Zweig %2, der von %3 vom Zweig %4.</translation>
    </message>
    <message>
        <source>Finish the update of the cluster: one version on all hosts.</source>
        <translation>Schließen Sie die Aktualisierung des Clusters ab: eine Version auf allen Hosts.</translation>
    </message>
    <message>
        <source>%1 places vGPUs by policy &quot;%2&quot;, %3 by &quot;%4&quot;.</source>
        <translation>%1 platziert vGPUs nach der Regel „%2“, %3 nach „%4“.</translation>
    </message>
    <message>
        <source>Set all hosts of the cluster alike.</source>
        <translation>Stellen Sie alle Hosts des Clusters gleich ein.</translation>
    </message>
    <message>
        <source>the admission control of HA</source>
        <translation>die Zugangssteuerung von HA</translation>
    </message>
    <message>
        <source>HA admission control of %1 does not count GPUs: after the loss of a host the VM may find none.</source>
        <translation>Die HA-Zugangssteuerung von %1 zählt keine GPUs: Nach dem Verlust eines Hosts findet die VM vielleicht keine.</translation>
    </message>
    <message>
        <source>Keep GPUs free for the loss of a host.</source>
        <translation>Halten Sie für den Verlust eines Hosts GPUs frei.</translation>
    </message>
    <message>
        <source>With the vGPU manager of branch %1, suspend and vMotion need a word in the module&apos;s parameters.</source>
        <translation>Mit dem vGPU-Manager vom Zweig %1 brauchen Anhalten und vMotion ein Wort in den Parametern des Moduls.</translation>
    </message>
    <message>
        <source>Add the word to the parameters of the module and reboot the host.</source>
        <translation>Fügen Sie das Wort den Parametern des Moduls hinzu und starten Sie den Host neu.</translation>
    </message>
    <message>
        <source>Nobody confirmed that the maker of the server supports this card in %1 %2.</source>
        <translation>Niemand hat bestätigt, dass der Hersteller des Servers diese Karte in %1 %2 unterstützt.</translation>
    </message>
    <message>
        <source>Look it up in the maker&apos;s list and record the evidence.</source>
        <translation>Schlagen Sie es in der Liste des Herstellers nach und halten Sie den Nachweis fest.</translation>
    </message>
    <message>
        <source>The vGPU manager %1.%2 can stop the whole host on this GPU; 16.10 (535.247) mends it.</source>
        <translation>Der vGPU-Manager %1.%2 kann auf dieser GPU den ganzen Host stoppen; 16.10 (535.247) behebt es.</translation>
    </message>
    <message>
        <source>Update the vGPU manager.</source>
        <translation>Aktualisieren Sie den vGPU-Manager.</translation>
    </message>
    <message>
        <source>%1 GPUs are supported up to branch %2; the manager is of branch %3.</source>
        <translation>%1-GPUs werden bis Zweig %2 unterstützt; der Manager ist vom Zweig %3.</translation>
    </message>
    <message>
        <source>Install the older long-term branch.</source>
        <translation>Installieren Sie den älteren Langzeitzweig.</translation>
    </message>
</context>
<context>
    <name>advice::LogDoctor</name>
    <message>
        <source>NVIDIA&apos;s catalogue of Xid errors</source>
        <translation>NVIDIAs Verzeichnis der Xid-Fehler</translation>
    </message>
    <message>
        <source>Captured text</source>
        <translation>Aufgezeichneter Text</translation>
    </message>
    <message>
        <source>The power-on failed in %1, and the text does not say why.</source>
        <translation>Das Einschalten schlug in %1 fehl, und der Text sagt nicht, warum.</translation>
    </message>
    <message>
        <source>Look for the lines above it in vmware.log, and into vmkernel.log.</source>
        <translation>Suchen Sie in vmware.log die Zeilen darüber, und sehen Sie in vmkernel.log.</translation>
    </message>
</context>
<context>
    <name>advice::MemoryRules</name>
    <message>
        <source>the VM&apos;s memory and its reservation</source>
        <translation>der Speicher der VM und seine Reservierung</translation>
    </message>
    <message>
        <source>All memory has to be reserved: %1; reserved are %2.</source>
        <translation>Aller Speicher muss reserviert sein: %1; reserviert sind %2.</translation>
    </message>
    <message>
        <source>Reserve all guest memory, and lock the reservation to it.</source>
        <translation>Reservieren Sie den ganzen Gastspeicher, und sperren Sie die Reservierung darauf.</translation>
    </message>
    <message>
        <source>the VM&apos;s memory limit</source>
        <translation>die Speichergrenze der VM</translation>
    </message>
    <message>
        <source>The memory limit has to be unlimited; it is %1.</source>
        <translation>Die Speichergrenze muss unbegrenzt sein; sie ist %1.</translation>
    </message>
    <message>
        <source>Set the memory limit to unlimited.</source>
        <translation>Stellen Sie die Speichergrenze auf unbegrenzt.</translation>
    </message>
    <message>
        <source>the memory that the host can still reserve</source>
        <translation>der Speicher, den der Host noch reservieren kann</translation>
    </message>
    <message>
        <source>The VM needs %1 of reserved memory; %2 has %3 left.</source>
        <translation>Die VM braucht %1 an reserviertem Speicher; %2 hat noch %3.</translation>
    </message>
    <message>
        <source>Choose another host, move other VMs away, or give the VM less memory.</source>
        <translation>Wählen Sie einen anderen Host, verschieben Sie andere VMs, oder geben Sie der VM weniger Speicher.</translation>
    </message>
    <message>
        <source>the VM&apos;s resource pool</source>
        <translation>der Ressourcenpool der VM</translation>
    </message>
    <message>
        <source>The VM needs %1 of reserved memory; the resource pool %2 cannot expand and has %3 left.</source>
        <translation>Die VM braucht %1 an reserviertem Speicher; der Ressourcenpool %2 kann nicht wachsen und hat noch %3.</translation>
    </message>
    <message>
        <source>Raise the pool&apos;s reservation, make it expandable, or use another pool.</source>
        <translation>Erhöhen Sie die Reservierung des Pools, machen Sie ihn erweiterbar, oder nehmen Sie einen anderen.</translation>
    </message>
    <message>
        <source>the VM&apos;s latency sensitivity</source>
        <translation>die Latenzempfindlichkeit der VM</translation>
    </message>
    <message>
        <source>Latency sensitivity is High; it needs all CPUs reserved, more than %1 MHz, and %2 MHz are.</source>
        <translation>Die Latenzempfindlichkeit ist High; dafür müssen alle CPUs reserviert sein, mehr als %1 MHz, und es sind %2 MHz.</translation>
    </message>
    <message>
        <source>Reserve the CPUs of the VM, or set latency sensitivity to Normal.</source>
        <translation>Reservieren Sie die CPUs der VM, oder stellen Sie die Latenzempfindlichkeit auf Normal.</translation>
    </message>
    <message>
        <source>Hot add of memory or CPUs is on; it does not work beside a PCI device.</source>
        <translation>Hinzufügen von Speicher oder CPUs im Betrieb ist an; neben einem PCI-Gerät geht es nicht.</translation>
    </message>
    <message>
        <source>Switch hot add off.</source>
        <translation>Schalten Sie das Hinzufügen im Betrieb aus.</translation>
    </message>
    <message numerus="yes">
        <source>The VM has %1 beside %n device(s) with large regions: guests were seen to find fewer GPUs the more memory they have.</source>
        <translation>
            <numerusform>Die VM hat %1 neben %n Gerät mit großen Bereichen: Gäste fanden umso weniger GPUs, je mehr Speicher sie hatten.</numerusform>
            <numerusform>Die VM hat %1 neben %n Geräten mit großen Bereichen: Gäste fanden umso weniger GPUs, je mehr Speicher sie hatten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the VM less memory or fewer GPUs if some do not appear.</source>
        <translation>Geben Sie der VM weniger Speicher oder weniger GPUs, wenn einige nicht erscheinen.</translation>
    </message>
    <message>
        <source>The VM&apos;s memory should be at least that of its GPUs, %1; it is %2.</source>
        <translation>Der Speicher der VM sollte mindestens so groß sein wie der ihrer GPUs, %1; er ist %2.</translation>
    </message>
    <message>
        <source>Give the VM more memory, better half as much again as its GPUs have.</source>
        <translation>Geben Sie der VM mehr Speicher, besser noch anderthalbmal so viel wie ihre GPUs haben.</translation>
    </message>
</context>
<context>
    <name>advice::PowerFailure</name>
    <message>
        <source>vmware.log, line %1: %2</source>
        <translation>vmware.log, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Look into vmware.log in the VM&apos;s folder and into the host&apos;s vmkernel.log for the cause, and mend it.</source>
        <translation>Suchen Sie die Ursache in vmware.log im Ordner der VM und in vmkernel.log des Hosts, und beheben Sie sie.</translation>
    </message>
    <message>
        <source>Then try this step again, or take the run back.</source>
        <translation>Versuchen Sie diesen Schritt dann noch einmal, oder nehmen Sie den Lauf zurück.</translation>
    </message>
    <message>
        <source>%1 cannot be powered on</source>
        <translation>%1 lässt sich nicht einschalten</translation>
    </message>
</context>
<context>
    <name>advice::Preflight</name>
    <message>
        <source>%1: not known: %2</source>
        <translation>%1: nicht bekannt: %2</translation>
    </message>
    <message>
        <source>The VM is not in the inventory.</source>
        <translation>Die VM ist nicht im Inventar.</translation>
    </message>
</context>
<context>
    <name>advice::StateRules</name>
    <message>
        <source>The account lacks %1 on %2.</source>
        <translation>Dem Konto fehlt %1 auf %2.</translation>
    </message>
    <message>
        <source>Have a role with these privileges assigned on the VM.</source>
        <translation>Lassen Sie eine Rolle mit diesen Rechten auf der VM zuweisen.</translation>
    </message>
    <message>
        <source>the tasks of the VM</source>
        <translation>die Aufgaben der VM</translation>
    </message>
    <message>
        <source>A task runs on %1: %2.</source>
        <translation>Auf %1 läuft eine Aufgabe: %2.</translation>
    </message>
    <message>
        <source>Wait for its end, or cancel it.</source>
        <translation>Warten Sie ihr Ende ab, oder brechen Sie sie ab.</translation>
    </message>
    <message>
        <source>%1 is a template; only a VM can be powered on.</source>
        <translation>%1 ist eine Vorlage; nur eine VM lässt sich einschalten.</translation>
    </message>
    <message>
        <source>Convert it to a VM, or clone it.</source>
        <translation>Wandeln Sie sie in eine VM um, oder klonen Sie sie.</translation>
    </message>
    <message>
        <source>%1 is %2; it has to be connected.</source>
        <translation>%1 ist %2; sie muss verbunden sein.</translation>
    </message>
    <message>
        <source>Repair its datastore or its registration.</source>
        <translation>Reparieren Sie ihren Datenspeicher oder ihre Registrierung.</translation>
    </message>
    <message>
        <source>the host of the VM</source>
        <translation>der Host der VM</translation>
    </message>
    <message>
        <source>The server has no connection to %1.</source>
        <translation>Der Server hat keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>Reconnect the host.</source>
        <translation>Verbinden Sie den Host neu.</translation>
    </message>
    <message>
        <source>%1 is powered on; it has to be off.</source>
        <translation>%1 ist eingeschaltet; sie muss aus sein.</translation>
    </message>
    <message>
        <source>Shut the guest down first.</source>
        <translation>Fahren Sie zuerst den Gast herunter.</translation>
    </message>
    <message>
        <source>%1 waits for an answer: %2</source>
        <translation>%1 wartet auf eine Antwort: %2</translation>
    </message>
    <message>
        <source>Answer the question of the VM.</source>
        <translation>Beantworten Sie die Frage der VM.</translation>
    </message>
    <message>
        <source>%1 is in maintenance mode or enters it.</source>
        <translation>%1 ist im Wartungsmodus oder geht hinein.</translation>
    </message>
    <message>
        <source>Take the host out of maintenance mode, or choose another.</source>
        <translation>Nehmen Sie den Host aus dem Wartungsmodus, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>whether nested virtualization is on</source>
        <translation>ob verschachtelte Virtualisierung an ist</translation>
    </message>
    <message>
        <source>Nested virtualization is on; beside a PCI device it has to be off.</source>
        <translation>Verschachtelte Virtualisierung ist an; neben einem PCI-Gerät muss sie aus sein.</translation>
    </message>
    <message>
        <source>Switch &quot;Expose hardware assisted virtualization&quot; off.</source>
        <translation>Schalten Sie „Expose hardware assisted virtualization“ aus.</translation>
    </message>
    <message>
        <source>whether Fault Tolerance is on</source>
        <translation>ob Fault Tolerance an ist</translation>
    </message>
    <message>
        <source>Fault Tolerance is on (%1); a VM with a PCI device cannot have it.</source>
        <translation>Fault Tolerance ist an (%1); eine VM mit PCI-Gerät kann es nicht haben.</translation>
    </message>
    <message>
        <source>Switch Fault Tolerance off for this VM.</source>
        <translation>Schalten Sie Fault Tolerance für diese VM aus.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; keeps %2 off %3.</source>
        <translation>Die Regel „%1“ hält %2 von %3 fern.</translation>
    </message>
    <message>
        <source>Change the rule of the cluster, or take a device of a host that it allows.</source>
        <translation>Ändern Sie die Regel des Clusters, oder nehmen Sie ein Gerät eines Hosts, den sie erlaubt.</translation>
    </message>
    <message>
        <source>the datastores of VM and host</source>
        <translation>die Datenspeicher von VM und Host</translation>
    </message>
    <message>
        <source>%1 does not see a datastore of %2 (%3).</source>
        <translation>%1 sieht einen Datenspeicher von %2 nicht (%3).</translation>
    </message>
    <message>
        <source>Mount the datastore on the host, or move the VM&apos;s files.</source>
        <translation>Hängen Sie den Datenspeicher auf dem Host ein, oder verschieben Sie die Dateien der VM.</translation>
    </message>
    <message>
        <source>%1 has snapshots; with a passthrough device none can be taken or restored.</source>
        <translation>%1 hat Snapshots; mit einem Passthrough-Gerät lässt sich keiner anlegen oder wiederherstellen.</translation>
    </message>
    <message>
        <source>Remove the snapshots, or clone the VM first.</source>
        <translation>Entfernen Sie die Snapshots, oder klonen Sie die VM zuerst.</translation>
    </message>
</context>
<context>
    <name>advice::VersionRules</name>
    <message>
        <source>the VM&apos;s virtual hardware</source>
        <translation>die virtuelle Hardware der VM</translation>
    </message>
    <message>
        <source>The VM&apos;s devices need virtual hardware %1; it is %2.</source>
        <translation>Die Geräte der VM brauchen virtuelle Hardware %1; sie ist %2.</translation>
    </message>
    <message>
        <source>Upgrade the virtual hardware before the device is added; that cannot be undone.</source>
        <translation>Aktualisieren Sie die virtuelle Hardware, bevor das Gerät hinzukommt; das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>the virtual hardware of the VM, or the newest of the host</source>
        <translation>die virtuelle Hardware der VM, oder die neueste des Hosts</translation>
    </message>
    <message>
        <source>%1 runs virtual hardware up to %2; the VM has %3.</source>
        <translation>%1 führt virtuelle Hardware bis %2 aus; die VM hat %3.</translation>
    </message>
    <message>
        <source>Use a newer host; virtual hardware cannot be lowered.</source>
        <translation>Nehmen Sie einen neueren Host; virtuelle Hardware lässt sich nicht herabsetzen.</translation>
    </message>
    <message>
        <source>The power-on upgrades the VM from %1 to %2: PCI slots move, and the guest&apos;s network names change.</source>
        <translation>Das Einschalten hebt die VM von %1 auf %2: PCI-Steckplätze wandern, und die Netzwerknamen des Gasts ändern sich.</translation>
    </message>
    <message>
        <source>Tie the network names to addresses in the guest first, or cancel the upgrade.</source>
        <translation>Binden Sie die Netzwerknamen zuerst im Gast an Adressen, oder brechen Sie die Aktualisierung ab.</translation>
    </message>
    <message>
        <source>the release of the host</source>
        <translation>die Version des Hosts</translation>
    </message>
    <message>
        <source>ESXi %1 takes up to %2 passthrough devices for one VM; this VM has %3.</source>
        <translation>ESXi %1 erlaubt bis zu %2 Passthrough-Geräte für eine VM; diese VM hat %3.</translation>
    </message>
    <message>
        <source>Take devices out, or use a newer host and virtual hardware.</source>
        <translation>Nehmen Sie Geräte heraus, oder nehmen Sie einen neueren Host und neuere virtuelle Hardware.</translation>
    </message>
    <message>
        <source>The VM has a vGPU and a passthrough GPU; a VM takes one of both.</source>
        <translation>Die VM hat eine vGPU und eine durchgereichte GPU; eine VM nimmt nur eines von beiden.</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Nehmen Sie eines davon heraus.</translation>
    </message>
    <message>
        <source>the licence edition of the host</source>
        <translation>die Lizenzausgabe des Hosts</translation>
    </message>
    <message>
        <source>vGPU needs vSphere Enterprise Plus or its successors; the host has %1.</source>
        <translation>vGPU braucht vSphere Enterprise Plus oder dessen Nachfolger; der Host hat %1.</translation>
    </message>
    <message>
        <source>Give the host a licence that includes vGPU.</source>
        <translation>Geben Sie dem Host eine Lizenz, die vGPU enthält.</translation>
    </message>
    <message>
        <source>whether the host supports assignable hardware</source>
        <translation>ob der Host zuweisbare Hardware unterstützt</translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O needs vCenter and hosts from 7.0 on that support assignable hardware; %1 does not offer it.</source>
        <translation>Dynamic DirectPath I/O braucht vCenter und Hosts ab 7.0, die zuweisbare Hardware unterstützen; %1 bietet es nicht.</translation>
    </message>
    <message>
        <source>Use a fixed DirectPath I/O device.</source>
        <translation>Nehmen Sie ein festes DirectPath-I/O-Gerät.</translation>
    </message>
    <message>
        <source>The VM asks for a hardware label; by API they can be set from 7.0 U2 on, and %1 runs %2.</source>
        <translation>Die VM verlangt ein Hardware-Label; per API lassen sie sich ab 7.0 U2 setzen, und %1 hat %2.</translation>
    </message>
    <message>
        <source>Ask for the model alone, or set the label in the vSphere Client.</source>
        <translation>Verlangen Sie nur das Modell, oder setzen Sie das Label im vSphere Client.</translation>
    </message>
    <message>
        <source>%1 is FALSE; current drivers do not need it, and it was reported to disable the card.</source>
        <translation>%1 ist FALSE; heutige Treiber brauchen es nicht, und es soll die Karte abgeschaltet haben.</translation>
    </message>
    <message>
        <source>Remove the key.</source>
        <translation>Entfernen Sie den Schlüssel.</translation>
    </message>
    <message>
        <source>%1 has the free edition of ESXi (%2): it refuses changes over its API.</source>
        <translation>%1 hat die freie Ausgabe von ESXi (%2): sie lehnt Änderungen über ihre API ab.</translation>
    </message>
    <message>
        <source>Give the host a licence that may be changed over the API.</source>
        <translation>Geben Sie dem Host eine Lizenz, die Änderungen über die API erlaubt.</translation>
    </message>
</context>
<context>
    <name>advice::VgpuLog</name>
    <message>
        <source>The host offers no graphics resource for the vGPU: its graphics type is Shared, or Shared Direct is not active yet.</source>
        <translation>Der Host bietet keine Grafikressource für die vGPU: Sein Grafiktyp ist Shared, oder Shared Direct ist noch nicht aktiv.</translation>
    </message>
    <message>
        <source>Set the host&apos;s default and the GPU&apos;s own type to Shared Direct, and restart the host.</source>
        <translation>Stellen Sie den Standard des Hosts und den eigenen Typ der GPU auf Shared Direct, und starten Sie den Host neu.</translation>
    </message>
    <message>
        <source>No GPU of the host takes the vGPU type %1: each is full or runs another type or size.</source>
        <translation>Keine GPU des Hosts nimmt den vGPU-Typ %1: Jede ist voll oder führt einen anderen Typ oder eine andere Größe aus.</translation>
    </message>
    <message>
        <source>Use the type that runs there, another host, or move VMs away.</source>
        <translation>Nehmen Sie den Typ, der dort läuft, einen anderen Host, oder verschieben Sie VMs.</translation>
    </message>
    <message>
        <source>No vGPU manager runs on the host for %1: it is not installed, or its module is not loaded.</source>
        <translation>Auf dem Host läuft kein vGPU-Manager für %1: Er ist nicht installiert, oder sein Modul ist nicht geladen.</translation>
    </message>
    <message>
        <source>the vGPU</source>
        <translation>die vGPU</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s vGPU manager on the host and reboot it.</source>
        <translation>Installieren Sie NVIDIAs vGPU-Manager auf dem Host und starten Sie ihn neu.</translation>
    </message>
    <message>
        <source>The VM has a virtual IOMMU, which is not allowed with a vGPU.</source>
        <translation>Die VM hat eine virtuelle IOMMU, die mit einer vGPU nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>Switch the virtual IOMMU off; a VM then has 127 virtual CPUs at most.</source>
        <translation>Schalten Sie die virtuelle IOMMU aus; eine VM hat dann höchstens 127 virtuelle CPUs.</translation>
    </message>
    <message>
        <source>The guest&apos;s driver is outside of what the host&apos;s vGPU manager supports, which then switched the vGPU off.</source>
        <translation>Der Treiber des Gasts liegt außerhalb dessen, was der vGPU-Manager des Hosts unterstützt; der hat die vGPU darauf abgeschaltet.</translation>
    </message>
    <message>
        <source>Install the driver in the guest that came with the host&apos;s vGPU manager.</source>
        <translation>Installieren Sie im Gast den Treiber, der zum vGPU-Manager des Hosts gehört.</translation>
    </message>
    <message>
        <source>A change of the MIG mode waits for a reboot of the host.</source>
        <translation>Eine Änderung des MIG-Modus wartet auf einen Neustart des Hosts.</translation>
    </message>
    <message>
        <source>Reboot the host in maintenance mode.</source>
        <translation>Starten Sie den Host im Wartungsmodus neu.</translation>
    </message>
    <message>
        <source>The vGPU scheduler cannot be changed while a vGPU runs on the GPU.</source>
        <translation>Der vGPU-Scheduler lässt sich nicht ändern, solange auf der GPU eine vGPU läuft.</translation>
    </message>
    <message>
        <source>Empty the GPU first, or set the module&apos;s parameter and reboot.</source>
        <translation>Leeren Sie zuerst die GPU, oder setzen Sie den Parameter des Moduls und starten Sie neu.</translation>
    </message>
    <message>
        <source>The vGPU manager caused an IOMMU fault, which can stop the whole host; managers of 16.x before 16.10 do so on Ada and Hopper.</source>
        <translation>Der vGPU-Manager hat einen IOMMU-Fehler ausgelöst, der den ganzen Host stoppen kann; Manager 16.x vor 16.10 tun das auf Ada und Hopper.</translation>
    </message>
    <message>
        <source>Update the vGPU manager.</source>
        <translation>Aktualisieren Sie den vGPU-Manager.</translation>
    </message>
    <message>
        <source>Another program holds the GPU open: a monitor, or nvidia-smi in a loop.</source>
        <translation>Ein anderes Programm hält die GPU offen: eine Überwachung, oder nvidia-smi in einer Schleife.</translation>
    </message>
    <message>
        <source>Pause monitoring of the host, our own included, and try again.</source>
        <translation>Halten Sie die Überwachung des Hosts an, auch unsere, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The package was made for another release: it needs %1.</source>
        <translation>Das Paket wurde für eine andere Version gemacht: Es braucht %1.</translation>
    </message>
    <message>
        <source>Take the package for the release of this host.</source>
        <translation>Nehmen Sie das Paket für die Version dieses Hosts.</translation>
    </message>
    <message>
        <source>The boot bank of the host is too small: the installation needs %1 MB, and %2 MB is the most.</source>
        <translation>Die Bootbank des Hosts ist zu klein: Die Installation braucht %1 MB, und %2 MB sind das Höchste.</translation>
    </message>
    <message>
        <source>Remove packages that nobody uses, or install the host anew with a larger boot bank.</source>
        <translation>Entfernen Sie Pakete, die niemand braucht, oder installieren Sie den Host neu mit einer größeren Bootbank.</translation>
    </message>
    <message>
        <source>The host does not offer the vGPU type %1.</source>
        <translation>Der Host bietet den vGPU-Typ %1 nicht an.</translation>
    </message>
    <message>
        <source>Choose a type from the host&apos;s list.</source>
        <translation>Wählen Sie einen Typ aus der Liste des Hosts.</translation>
    </message>
    <message>
        <source>The guest has no vGPU licence: its GPU slows down after about 20 minutes.</source>
        <translation>Der Gast hat keine vGPU-Lizenz: Seine GPU wird nach etwa 20 Minuten langsamer.</translation>
    </message>
    <message>
        <source>Check the token, the clock, and port 443 to the licence server.</source>
        <translation>Prüfen Sie Token, Uhr, und Port 443 zum Lizenzserver.</translation>
    </message>
    <message>
        <source>The guest did not get a licence from the legacy licence server.</source>
        <translation>Der Gast hat vom alten Lizenzserver keine Lizenz bekommen.</translation>
    </message>
    <message>
        <source>Open port 7070 to the server, and see that a feature is free.</source>
        <translation>Öffnen Sie Port 7070 zum Server, und sehen Sie nach, ob eine Lizenz frei ist.</translation>
    </message>
</context>
<context>
    <name>advice::VgpuRules</name>
    <message>
        <source>the release of the host</source>
        <translation>die Version des Hosts</translation>
    </message>
    <message>
        <source>ESXi %1 takes up to %2 vGPUs for one VM; this VM has %3.</source>
        <translation>ESXi %1 erlaubt bis zu %2 vGPUs für eine VM; diese VM hat %3.</translation>
    </message>
    <message>
        <source>Take vGPUs out, or use a newer host.</source>
        <translation>Nehmen Sie vGPUs heraus, oder nehmen Sie einen neueren Host.</translation>
    </message>
    <message>
        <source>On ESXi %1, several vGPUs in a VM have to have the whole frame buffer, Q or C types; one of these is smaller.</source>
        <translation>Unter ESXi %1 müssen mehrere vGPUs einer VM den ganzen Grafikspeicher haben, Typen Q oder C; eine von diesen ist kleiner.</translation>
    </message>
    <message>
        <source>Take the types with the whole frame buffer.</source>
        <translation>Nehmen Sie die Typen mit dem ganzen Grafikspeicher.</translation>
    </message>
    <message numerus="yes">
        <source>All vGPUs of a VM have to be of one board and one series; these are of %n kinds.</source>
        <translation>
            <numerusform>Alle vGPUs einer VM müssen von einer Karte und einer Serie sein; diese sind von %n Art.</numerusform>
            <numerusform>Alle vGPUs einer VM müssen von einer Karte und einer Serie sein; diese sind von %n Arten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take types of one board and one series.</source>
        <translation>Nehmen Sie Typen einer Karte und einer Serie.</translation>
    </message>
    <message>
        <source>%1 has no GPU with the vGPU type %2.</source>
        <translation>%1 hat keine GPU mit dem vGPU-Typ %2.</translation>
    </message>
    <message>
        <source>Choose a type from the host&apos;s list.</source>
        <translation>Wählen Sie einen Typ aus der Liste des Hosts.</translation>
    </message>
    <message>
        <source>The vGPU type %1 came with 8.0 U3; %2 runs %3.</source>
        <translation>Der vGPU-Typ %1 kam mit 8.0 U3; %2 hat %3.</translation>
    </message>
    <message>
        <source>Choose another type, or upgrade the host.</source>
        <translation>Wählen Sie einen anderen Typ, oder aktualisieren Sie den Host.</translation>
    </message>
    <message>
        <source>The vGPU manager of %1 offers other series than %2: C types come with the AI Enterprise package, the others with the graphics package.</source>
        <translation>Der vGPU-Manager von %1 bietet andere Serien als %2: C-Typen kommen mit dem Paket AI Enterprise, die anderen mit dem Grafikpaket.</translation>
    </message>
    <message>
        <source>Install the other package, or choose one of the types offered.</source>
        <translation>Installieren Sie das andere Paket, oder wählen Sie einen der angebotenen Typen.</translation>
    </message>
    <message>
        <source>whether the VM has a virtual IOMMU</source>
        <translation>ob die VM eine virtuelle IOMMU hat</translation>
    </message>
    <message>
        <source>The virtual IOMMU is on; with a vGPU it has to be off.</source>
        <translation>Die virtuelle IOMMU ist an; mit einer vGPU muss sie aus sein.</translation>
    </message>
    <message>
        <source>Switch the IOMMU off; a VM then has 127 virtual CPUs at most.</source>
        <translation>Schalten Sie die IOMMU aus; eine VM hat dann höchstens 127 virtuelle CPUs.</translation>
    </message>
    <message>
        <source>%1 is on: the VM cannot be moved while it runs, nor suspended.</source>
        <translation>%1 ist an: Die VM lässt sich im Betrieb weder verschieben noch anhalten.</translation>
    </message>
    <message>
        <source>Remove the key, or accept it.</source>
        <translation>Entfernen Sie den Schlüssel, oder nehmen Sie es hin.</translation>
    </message>
    <message>
        <source>the automation level of DRS</source>
        <translation>die Automatisierungsstufe von DRS</translation>
    </message>
    <message>
        <source>DRS of %1 is fully automated; for vGPUs NVIDIA asks for partially automated or manual.</source>
        <translation>DRS von %1 ist vollautomatisch; für vGPUs verlangt NVIDIA teilautomatisch oder manuell.</translation>
    </message>
    <message>
        <source>Change the cluster, or override it for this VM.</source>
        <translation>Ändern Sie den Cluster, oder überschreiben Sie es für diese VM.</translation>
    </message>
</context>
<context>
    <name>advice::WindowRules</name>
    <message>
        <source>the sizes of the devices&apos; regions</source>
        <translation>die Größen der Bereiche der Geräte</translation>
    </message>
    <message>
        <source>The devices&apos; regions take %1; without pciPassthru.use64bitMMIO = TRUE there is room for %2.</source>
        <translation>Die Bereiche der Geräte brauchen %1; ohne pciPassthru.use64bitMMIO = TRUE ist Platz für %2.</translation>
    </message>
    <message>
        <source>Set pciPassthru.use64bitMMIO to TRUE and pciPassthru.64bitMMIOSizeGB to %1; the VM needs EFI firmware.</source>
        <translation>Setzen Sie pciPassthru.use64bitMMIO auf TRUE und pciPassthru.64bitMMIOSizeGB auf %1; die VM braucht EFI-Firmware.</translation>
    </message>
    <message>
        <source>The vGPUs have %1 of frame buffer: from 16 GB on the VM needs EFI firmware and pciPassthru.use64bitMMIO = TRUE.</source>
        <translation>Die vGPUs haben %1 Grafikspeicher: Ab 16 GB braucht die VM EFI-Firmware und pciPassthru.use64bitMMIO = TRUE.</translation>
    </message>
    <message>
        <source>Use an EFI VM, set pciPassthru.use64bitMMIO to TRUE and pciPassthru.64bitMMIOSizeGB to at least 64.</source>
        <translation>Nehmen Sie eine EFI-VM, setzen Sie pciPassthru.use64bitMMIO auf TRUE und pciPassthru.64bitMMIOSizeGB auf mindestens 64.</translation>
    </message>
    <message>
        <source>Set pciPassthru.64bitMMIOSizeGB to %1.</source>
        <translation>Setzen Sie pciPassthru.64bitMMIOSizeGB auf %1.</translation>
    </message>
    <message>
        <source>The 64-bit regions take %1; pciPassthru.64bitMMIOSizeGB is %2.</source>
        <translation>Die 64-Bit-Bereiche brauchen %1; pciPassthru.64bitMMIOSizeGB ist %2.</translation>
    </message>
    <message>
        <source>The 64-bit regions take %1; pciPassthru.64bitMMIOSizeGB is not set, which counts as 32.</source>
        <translation>Die 64-Bit-Bereiche brauchen %1; pciPassthru.64bitMMIOSizeGB ist nicht gesetzt, was als 32 zählt.</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between values</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>pciPassthru.64bitMMIOSizeGB has to be one power of two; it is &quot;%1&quot;, which counts as 32.</source>
        <translation>pciPassthru.64bitMMIOSizeGB muss eine einzige Zweierpotenz sein; es ist „%1“, was als 32 zählt.</translation>
    </message>
    <message>
        <source>the VM&apos;s firmware</source>
        <translation>die Firmware der VM</translation>
    </message>
    <message>
        <source>The VM has BIOS firmware, which gives no address to a region of 4 GiB or more.</source>
        <translation>Die VM hat BIOS-Firmware, die einem Bereich von 4 GiB oder mehr keine Adresse gibt.</translation>
    </message>
    <message>
        <source>Make a new VM with EFI firmware; an installed guest does not survive the change.</source>
        <translation>Machen Sie eine neue VM mit EFI-Firmware; ein installierter Gast übersteht den Wechsel nicht.</translation>
    </message>
    <message>
        <source>The guest is set to %1, a 32-bit system, which cannot use regions above 4 GiB.</source>
        <translation>Der Gast steht auf %1, einem 32-Bit-System, das Bereiche über 4 GiB nicht nutzen kann.</translation>
    </message>
    <message>
        <source>Use a 64-bit guest that starts by EFI.</source>
        <translation>Nehmen Sie einen 64-Bit-Gast, der mit EFI startet.</translation>
    </message>
    <message>
        <source>The window of %1 GB holds the regions; published for the cards are %2 GB.</source>
        <translation>Das Fenster von %1 GB fasst die Bereiche; veröffentlicht sind für die Karten %2 GB.</translation>
    </message>
    <message>
        <source>Use the larger size; it costs little.</source>
        <translation>Nehmen Sie die größere Größe; sie kostet wenig.</translation>
    </message>
    <message>
        <source>Region 1 of %1 was seen with %2, the table says %3: resizable BAR may be on.</source>
        <translation>Bereich 1 von %1 wurde mit %2 gesehen, die Tabelle sagt %3: Resizable BAR ist vielleicht an.</translation>
    </message>
    <message>
        <source>Switch resizable BAR off in the host&apos;s firmware, or size the window by what was seen.</source>
        <translation>Schalten Sie Resizable BAR in der Firmware des Hosts aus, oder bemessen Sie das Fenster nach dem Gesehenen.</translation>
    </message>
    <message>
        <source>whether the host&apos;s firmware decodes addresses above 4 GB; no interface tells</source>
        <translation>ob die Firmware des Hosts Adressen über 4 GB dekodiert; keine Schnittstelle sagt es</translation>
    </message>
</context>
<context>
    <name>app::BarsOfModels</name>
    <message>
        <source>No regions were found in this text</source>
        <translation>In diesem Text wurden keine Bereiche gefunden</translation>
    </message>
    <message>
        <source>it has no line with the size of a PCI memory region</source>
        <translation>er hat keine Zeile mit der Größe eines PCI-Speicherbereichs</translation>
    </message>
    <message>
        <source>Paste the lines with “PCIPassthru: Device … barIndex” of vmware.log, or the output of lspci -vv in a guest.</source>
        <translation>Fügen Sie die Zeilen mit „PCIPassthru: Device … barIndex“ aus vmware.log ein, oder die Ausgabe von lspci -vv in einem Gast.</translation>
    </message>
    <message>
        <source>The text is about other devices</source>
        <translation>Der Text handelt von anderen Geräten</translation>
    </message>
    <message numerus="yes">
        <source>none of its %n device(s) is one of those chosen</source>
        <translation>
            <numerusform>sein Gerät ist keines der gewählten</numerusform>
            <numerusform>keines seiner %n Geräte ist eines der gewählten</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste the lines of a device of the same model.</source>
        <translation>Fügen Sie die Zeilen eines Geräts desselben Modells ein.</translation>
    </message>
    <message>
        <source>The trial start tells nothing of these devices</source>
        <translation>Der Probestart sagt nichts über diese Geräte</translation>
    </message>
    <message>
        <source>no trial start of this run has read a log</source>
        <translation>kein Probestart dieses Laufs hat ein Protokoll gelesen</translation>
    </message>
    <message>
        <source>it told of %1</source>
        <translation>er handelte von %1</translation>
    </message>
    <message>
        <source>Name a run of gpudeckctl plan discovery for a device of this model.</source>
        <translation>Nennen Sie einen Lauf von gpudeckctl plan discovery für ein Gerät dieses Modells.</translation>
    </message>
</context>
<context>
    <name>app::CommandLine</name>
    <message>
        <source>Two sources for the password</source>
        <translation>Zwei Quellen für das Passwort</translation>
    </message>
    <message>
        <source>--password-file and --password-env exclude each other</source>
        <translation>--password-file und --password-env schließen einander aus</translation>
    </message>
    <message>
        <source>Leave one out.</source>
        <translation>Lassen Sie eines weg.</translation>
    </message>
    <message>
        <source>The password file &quot;%1&quot; cannot be read</source>
        <translation>Die Passwortdatei „%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check the name and that you may read it.</source>
        <translation>Prüfen Sie den Namen und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The password file &quot;%1&quot; is empty</source>
        <translation>Die Passwortdatei „%1“ ist leer</translation>
    </message>
    <message>
        <source>its first line must be the password</source>
        <translation>ihre erste Zeile muss das Passwort sein</translation>
    </message>
    <message>
        <source>vCenter or ESXi host to connect to.</source>
        <translation>vCenter oder ESXi-Host, mit dem verbunden wird.</translation>
    </message>
    <message>
        <source>HOST[:PORT]</source>
        <translation>HOST[:PORT]</translation>
    </message>
    <message>
        <source>User name, for example administrator@vsphere.local.</source>
        <translation>Benutzername, zum Beispiel administrator@vsphere.local.</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>BENUTZER</translation>
    </message>
    <message>
        <source>File whose first line is the password.</source>
        <translation>Datei, deren erste Zeile das Passwort ist.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Environment variable that holds the password.</source>
        <translation>Umgebungsvariable, die das Passwort enthält.</translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABLE</translation>
    </message>
    <message>
        <source>SHA-256 thumbprint of the server&apos;s certificate to trust.</source>
        <translation>SHA-256-Fingerabdruck des Serverzertifikats, dem vertraut wird.</translation>
    </message>
    <message>
        <source>SHA256</source>
        <translation>SHA256</translation>
    </message>
    <message>
        <source>File with CA certificates (PEM) to trust besides the system&apos;s.</source>
        <translation>Datei mit CA-Zertifikaten (PEM), denen außer denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>No server given</source>
        <translation>Kein Server angegeben</translation>
    </message>
    <message>
        <source>--server is missing</source>
        <translation>--server fehlt</translation>
    </message>
    <message>
        <source>No user given</source>
        <translation>Kein Benutzer angegeben</translation>
    </message>
    <message>
        <source>--user is missing</source>
        <translation>--user fehlt</translation>
    </message>
    <message>
        <source>Two ways to trust the server</source>
        <translation>Zwei Wege, dem Server zu vertrauen</translation>
    </message>
    <message>
        <source>--thumbprint and --ca exclude each other</source>
        <translation>--thumbprint und --ca schließen einander aus</translation>
    </message>
    <message>
        <source>The thumbprint cannot be used</source>
        <translation>Der Fingerabdruck ist nicht verwendbar</translation>
    </message>
    <message>
        <source>a SHA-256 thumbprint has 64 hexadecimal digits</source>
        <translation>ein SHA-256-Fingerabdruck hat 64 hexadezimale Ziffern</translation>
    </message>
    <message>
        <source>Copy it from the server&apos;s own console or certificate page.</source>
        <translation>Kopieren Sie ihn von der Konsole oder der Zertifikatsseite des Servers.</translation>
    </message>
    <message>
        <source>No password</source>
        <translation>Kein Passwort</translation>
    </message>
    <message>
        <source>the variable %1 is not set</source>
        <translation>die Variable %1 ist nicht gesetzt</translation>
    </message>
</context>
<context>
    <name>app::ConnectWire</name>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
    <message>
        <source>There is no saved password</source>
        <translation>Es gibt kein gespeichertes Passwort</translation>
    </message>
    <message>
        <source>the keyring has none for this server and user</source>
        <translation>der Schlüsselbund hat keines für diesen Server und Benutzer</translation>
    </message>
    <message>
        <source>Type it once more.</source>
        <translation>Tippen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>app::Ctl</name>
    <message>
        <source>gpudeckctl was not understood</source>
        <translation>gpudeckctl wurde nicht verstanden</translation>
    </message>
    <message>
        <source>Try gpudeckctl --help.</source>
        <translation>Versuchen Sie gpudeckctl --help.</translation>
    </message>
    <message>
        <source>GPU Deck without a window: reads vCenter and ESXi and prints what GPUs they have.
Exit codes: 0 ok, 1 not understood, 2 usage, 3 authentication, 4 trust, 5 network,
6 server fault, 7 blocked, 8 permission or incomplete, 9 cancelled.</source>
        <translation>GPU Deck ohne Fenster: liest vCenter und ESXi und gibt aus, welche GPUs sie haben.
Exit-Codes: 0 erledigt, 1 nicht verstanden, 2 falsch aufgerufen, 3 Anmeldung, 4 Vertrauen,
5 Netz, 6 Fehler des Servers, 7 gesperrt, 8 Berechtigung oder unvollständig, 9 abgebrochen.</translation>
    </message>
    <message>
        <source>Hosts, PCI devices, GPUs and VMs of one server.</source>
        <translation>Hosts, PCI-Geräte, GPUs und VMs eines Servers.</translation>
    </message>
    <message>
        <source>name one command: %1</source>
        <translation>nennen Sie einen Befehl: %1</translation>
    </message>
</context>
<context>
    <name>app::DoctorCommand</name>
    <message>
        <source>This command.</source>
        <translation>Dieser Befehl.</translation>
    </message>
    <message>
        <source>The log; &quot;-&quot; is standard input.</source>
        <translation>Das Protokoll; „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text oder json.</translation>
    </message>
    <message>
        <source>gpudeckctl doctor was not understood</source>
        <translation>gpudeckctl doctor wurde nicht verstanden</translation>
    </message>
    <message>
        <source>Try gpudeckctl doctor --help.</source>
        <translation>Versuchen Sie gpudeckctl doctor --help.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Name a file that can be read, or &quot;-&quot;.</source>
        <translation>Nennen Sie eine Datei, die sich lesen lässt, oder „-“.</translation>
    </message>
    <message>
        <source>Remedy: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>As a plan: %1</source>
        <translation>Als Plan: %1</translation>
    </message>
    <message>
        <source>Rule %1; %2</source>
        <translation>Regel %1; %2</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Nothing that is known was found in the text.</source>
        <translation>Im Text wurde nichts gefunden, was bekannt ist.</translation>
    </message>
    <message>
        <source>--format %1 is not known: it takes text, json</source>
        <translation>--format %1 ist nicht bekannt: möglich sind text, json</translation>
    </message>
    <message>
        <source>name one file, or &quot;-&quot; for standard input, or --vm</source>
        <translation>nennen Sie eine Datei, oder „-“ für die Standardeingabe, oder --vm</translation>
    </message>
    <message>
        <source>--vm and --out need --server</source>
        <translation>--vm und --out brauchen --server</translation>
    </message>
    <message>
        <source>The VM is not known</source>
        <translation>Die VM ist nicht bekannt</translation>
    </message>
    <message>
        <source>the log does not name it</source>
        <translation>das Protokoll nennt sie nicht</translation>
    </message>
    <message>
        <source>Name it with --vm.</source>
        <translation>Nennen Sie sie mit --vm.</translation>
    </message>
    <message>
        <source>the server has no VM &quot;%1&quot;, or several</source>
        <translation>der Server hat keine VM „%1“, oder mehrere</translation>
    </message>
    <message>
        <source>Name it with --vm; gpudeckctl inventory lists what there is.</source>
        <translation>Nennen Sie sie mit --vm; gpudeckctl inventory zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Why a VM with a GPU does not run, from its log, and what mends it.</source>
        <translation>Warum eine VM mit GPU nicht läuft, aus ihrem Protokoll, und was dagegen hilft.</translation>
    </message>
    <message>
        <source>Says why a VM with a GPU does not run, from a vmware.log, a vmkernel.log, a guest&apos;s kernel log, or the text of an error.
With --server it plans the remedy for the VM that --vm or the log names; without FILE it reads the VM&apos;s log from its datastore.
Exit codes: 1 nothing known was found, 7 the plan is blocked.</source>
        <translation>Sagt, warum eine VM mit GPU nicht läuft, aus einem vmware.log, einem vmkernel.log, dem Kernelprotokoll eines Gasts oder dem Text eines Fehlers.
Mit --server plant es die Abhilfe für die VM, die --vm oder das Protokoll nennt; ohne FILE liest es das Protokoll der VM von ihrem Datenspeicher.
Exitcodes: 1 nichts Bekanntes gefunden, 7 der Plan ist blockiert.</translation>
    </message>
    <message>
        <source>VM that the plan is for; without FILE its log is read.</source>
        <translation>VM, für die der Plan ist; ohne FILE wird ihr Protokoll gelesen.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>File for the plan, to be given to gpudeckctl apply.</source>
        <translation>Datei für den Plan, für gpudeckctl apply.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>Plan for %1:</source>
        <translation>Plan für %1:</translation>
    </message>
</context>
<context>
    <name>app::GuestLogins</name>
    <message>
        <source>Leave one out.</source>
        <translation>Lassen Sie eines weg.</translation>
    </message>
    <message>
        <source>User in guests: root (default).</source>
        <translation>Benutzer in Gästen: root (Vorgabe).</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>BENUTZER</translation>
    </message>
    <message>
        <source>File whose first line is the password for SSH to guests.</source>
        <translation>Datei, deren erste Zeile das Passwort für SSH zu Gästen ist.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Environment variable with the password for SSH to guests.</source>
        <translation>Umgebungsvariable mit dem Passwort für SSH zu Gästen.</translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABLE</translation>
    </message>
    <message>
        <source>Private key for SSH to guests; its passphrase is the password.</source>
        <translation>Privater Schlüssel für SSH zu Gästen; seine Passphrase ist das Passwort.</translation>
    </message>
    <message>
        <source>Log in at guests with the keys of the SSH agent.</source>
        <translation>An Gästen mit den Schlüsseln des SSH-Agenten anmelden.</translation>
    </message>
    <message>
        <source>Fingerprint of a guest&apos;s host key to accept; several times.</source>
        <translation>Fingerabdruck eines Hostschlüssels, der bei Gästen akzeptiert wird; mehrfach möglich.</translation>
    </message>
    <message>
        <source>SHA256:…</source>
        <translation>SHA256:…</translation>
    </message>
    <message>
        <source>File of known hosts in place of OpenSSH&apos;s.</source>
        <translation>Datei bekannter Hosts anstelle der von OpenSSH.</translation>
    </message>
    <message>
        <source>Address of a VM for SSH; several times.</source>
        <translation>Adresse einer VM für SSH; mehrfach möglich.</translation>
    </message>
    <message>
        <source>NAME=ADDRESS[:PORT]</source>
        <translation>NAME=ADRESSE[:PORT]</translation>
    </message>
    <message>
        <source>Two sources for the password of guests</source>
        <translation>Zwei Quellen für das Passwort der Gäste</translation>
    </message>
    <message>
        <source>--guest-password-file and --guest-password-env exclude each other</source>
        <translation>--guest-password-file und --guest-password-env schließen einander aus</translation>
    </message>
    <message>
        <source>--resolve %1 is not understood</source>
        <translation>--resolve %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>it takes NAME=ADDRESS[:PORT]</source>
        <translation>es nimmt NAME=ADRESSE[:PORT]</translation>
    </message>
</context>
<context>
    <name>app::Gui</name>
    <message>
        <source>Shows the GPUs of vCenter and ESXi and sets them up for virtual machines.</source>
        <translation>Zeigt die GPUs von vCenter und ESXi und richtet sie für virtuelle Maschinen ein.</translation>
    </message>
    <message>
        <source>Save pictures of the pages to DIR and end.</source>
        <translation>Bilder der Seiten in DIR speichern und beenden.</translation>
    </message>
    <message>
        <source>Use this settings file instead of your own.</source>
        <translation>Diese Einstellungsdatei statt der eigenen benutzen.</translation>
    </message>
    <message>
        <source>Language of the program: en or de.</source>
        <translation>Sprache des Programms: en oder de.</translation>
    </message>
</context>
<context>
    <name>app::InventoryCommand</name>
    <message>
        <source>--%1 %2 is not known</source>
        <translation>--%1 %2 ist nicht bekannt</translation>
    </message>
    <message>
        <source>it takes %1</source>
        <translation>erlaubt ist %1</translation>
    </message>
    <message>
        <source>%1 objects, %2 bytes of XML, first after %3 s, last after %4 s, peak RSS %5 KiB</source>
        <translation>%1 Objekte, %2 Byte XML, erstes nach %3 s, letztes nach %4 s, höchster Speicherbedarf %5 KiB</translation>
    </message>
    <message>
        <source>The inventory is incomplete</source>
        <translation>Der Bestand ist unvollständig</translation>
    </message>
    <message>
        <source>this account may not read %1 of some objects</source>
        <translation>dieses Konto darf %1 einiger Objekte nicht lesen</translation>
    </message>
    <message>
        <source>Give it %1 on them, or use another account.</source>
        <translation>Geben Sie ihm %1 darauf, oder benutzen Sie ein anderes Konto.</translation>
    </message>
    <message>
        <source>json (default), csv or table.</source>
        <translation>json (Vorgabe), csv oder table.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>What csv and table list: gpus (default), devices, hosts or vms.</source>
        <translation>Was csv und table auflisten: gpus (Vorgabe), devices, hosts oder vms.</translation>
    </message>
    <message>
        <source>LIST</source>
        <translation>LISTE</translation>
    </message>
    <message>
        <source>File to write instead of standard output.</source>
        <translation>Datei, in die statt auf die Standardausgabe geschrieben wird.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Tell objects, bytes, seconds and peak memory.</source>
        <translation>Objekte, Byte, Sekunden und höchsten Speicherbedarf nennen.</translation>
    </message>
</context>
<context>
    <name>app::JournalDocument</name>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>STEPS</source>
        <translation>SCHRITTE</translation>
    </message>
    <message>
        <source>CHANGED</source>
        <translation>GEÄNDERT</translation>
    </message>
    <message>
        <source>SERVER</source>
        <translation>SERVER</translation>
    </message>
    <message>
        <source>WHO</source>
        <translation>WER</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>NO.</source>
        <translation>NR.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>WAS</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>SCHRITT</translation>
    </message>
    <message>
        <source>WORDS</source>
        <translation>WORTE</translation>
    </message>
</context>
<context>
    <name>app::Machines</name>
    <message>
        <source>No password is saved for %1</source>
        <translation>Für %1 ist kein Passwort gespeichert</translation>
    </message>
    <message>
        <source>it was typed in an earlier run and not kept in the keyring</source>
        <translation>es wurde in einem früheren Lauf eingegeben und nicht im Schlüsselbund aufbewahrt</translation>
    </message>
    <message>
        <source>Choose Retry and type it.</source>
        <translation>Wählen Sie „Erneut versuchen“ und geben Sie es ein.</translation>
    </message>
    <message>
        <source>The machine is not there any more</source>
        <translation>Die Maschine ist nicht mehr da</translation>
    </message>
    <message>
        <source>the server does not show it, or it holds no GPU</source>
        <translation>der Server zeigt sie nicht, oder sie hat keine GPU</translation>
    </message>
    <message>
        <source>It is not known who else holds the GPUs of %1</source>
        <translation>Es ist nicht bekannt, wer die GPUs von %1 noch hält</translation>
    </message>
    <message>
        <source>there is no SSH session with it</source>
        <translation>es gibt keine SSH-Sitzung mit der Maschine</translation>
    </message>
    <message>
        <source>Turn on its telemetry.</source>
        <translation>Schalten Sie ihre Telemetrie ein.</translation>
    </message>
</context>
<context>
    <name>app::Output</name>
    <message>
        <source>The file &quot;%1&quot; cannot be written</source>
        <translation>Die Datei „%1“ kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>The result could not be written</source>
        <translation>Das Ergebnis konnte nicht geschrieben werden</translation>
    </message>
</context>
<context>
    <name>app::PackageCommand</name>
    <message>
        <source>Says what a package for ESXi hosts is, before a byte of it is uploaded.</source>
        <translation>Sagt, was ein Paket für ESXi-Hosts ist, bevor ein Byte davon hochgeladen wird.</translation>
    </message>
    <message>
        <source>This command.</source>
        <translation>Dieser Befehl.</translation>
    </message>
    <message>
        <source>A VIB, an offline bundle, or NVIDIA&apos;s download.</source>
        <translation>Ein VIB, ein Offline-Bundle, oder NVIDIAs Download.</translation>
    </message>
    <message>
        <source>Version of the host that it is meant for, 8.0.3.</source>
        <translation>Version des Hosts, für den es gedacht ist: 8.0.3.</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text oder json.</translation>
    </message>
    <message>
        <source>gpudeckctl package was not understood</source>
        <translation>gpudeckctl package wurde nicht verstanden</translation>
    </message>
    <message>
        <source>Try gpudeckctl package --help.</source>
        <translation>Versuchen Sie gpudeckctl package --help.</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>Component: %1</source>
        <translation>Komponente: %1</translation>
    </message>
    <message>
        <source>What a package for ESXi hosts is, and which hosts take it.</source>
        <translation>Was ein Paket für ESXi-Hosts ist, und welche Hosts es nehmen.</translation>
    </message>
    <message>
        <source>name one file</source>
        <translation>nennen Sie eine Datei</translation>
    </message>
    <message>
        <source>--format %1 is not known: it takes text, json</source>
        <translation>--format %1 ist nicht bekannt: es nimmt text, json</translation>
    </message>
    <message>
        <source>--esxi takes a version such as 8.0.3</source>
        <translation>--esxi nimmt eine Version wie 8.0.3</translation>
    </message>
</context>
<context>
    <name>app::ParseCommand</name>
    <message>
        <source>Prints what the output of a tool or a log says.
Kinds: %1</source>
        <translation>Gibt aus, was die Ausgabe eines Werkzeugs oder ein Protokoll sagt.
Arten: %1</translation>
    </message>
    <message>
        <source>This command.</source>
        <translation>Dieser Befehl.</translation>
    </message>
    <message>
        <source>One of the kinds, or &quot;auto&quot; to recognise it.</source>
        <translation>Eine der Arten, oder „auto“, um sie zu erkennen.</translation>
    </message>
    <message>
        <source>The text; &quot;-&quot; or nothing is standard input.</source>
        <translation>Der Text; „-“ oder nichts ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>One flat object: values as printed, unknown is null, trouble is in &quot;error&quot;.</source>
        <translation>Ein flaches Objekt: Werte wie gedruckt, Unbekanntes ist null, Schwierigkeiten stehen in „error“.</translation>
    </message>
    <message>
        <source>json or table.</source>
        <translation>json oder table.</translation>
    </message>
    <message>
        <source>gpudeckctl parse was not understood</source>
        <translation>gpudeckctl parse wurde nicht verstanden</translation>
    </message>
    <message>
        <source>Try gpudeckctl parse --help.</source>
        <translation>Versuchen Sie gpudeckctl parse --help.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The text could not be read</source>
        <translation>Der Text konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is longer than 256 MiB</source>
        <translation>er ist länger als 256 MiB</translation>
    </message>
    <message>
        <source>Cut out the part that matters.</source>
        <translation>Schneiden Sie den Teil heraus, auf den es ankommt.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The result could not be written</source>
        <translation>Das Ergebnis konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>name a kind (or auto) and at most one file</source>
        <translation>nennen Sie eine Art (oder auto) und höchstens eine Datei</translation>
    </message>
    <message>
        <source>--format %1 is not known: it takes json, table</source>
        <translation>--format %1 ist nicht bekannt: möglich sind json, table</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;: it takes auto, %2</source>
        <translation>es gibt keine Art „%1“: möglich sind auto, %2</translation>
    </message>
    <message>
        <source>What a saved output of nvidia-smi, esxcli and others says.</source>
        <translation>Was eine gespeicherte Ausgabe von nvidia-smi, esxcli und anderen sagt.</translation>
    </message>
</context>
<context>
    <name>app::PassthroughSession</name>
    <message>
        <source>Find the Sizes by Trying</source>
        <translation>Größen durch Probieren finden</translation>
    </message>
    <message>
        <source>A virtual machine that is powered off gets the device for a moment and is started once. Its log tells the sizes of the device&apos;s regions, whether the start succeeds or not. Then the virtual machine and the host are put back as they were.</source>
        <translation>Eine ausgeschaltete virtuelle Maschine bekommt das Gerät für einen Moment und wird einmal gestartet. Ihr Protokoll nennt die Größen der Bereiche des Geräts, ob der Start gelingt oder nicht. Danach werden die virtuelle Maschine und der Host wieder so, wie sie waren.</translation>
    </message>
    <message>
        <source>&amp;Leave passthrough enabled for the set-up that follows</source>
        <translation>Passthrough für die folgende Einrichtung aktiviert &amp;lassen</translation>
    </message>
    <message>
        <source>Otherwise the host may have to reboot twice more</source>
        <translation>Sonst muss der Host vielleicht noch zweimal neu starten</translation>
    </message>
    <message>
        <source>No virtual machine on this host is powered off and could be started for a trial.</source>
        <translation>Auf diesem Host ist keine virtuelle Maschine ausgeschaltet, die zur Probe gestartet werden könnte.</translation>
    </message>
</context>
<context>
    <name>app::Password</name>
    <message>
        <source>There is no saved password</source>
        <translation>Es gibt kein gespeichertes Passwort</translation>
    </message>
    <message>
        <source>the keyring has none for %1 on %2</source>
        <translation>der Schlüsselbund hat keines für %1 auf %2</translation>
    </message>
    <message>
        <source>Give one with --password-file or --password-env, or save it in GPU Deck.</source>
        <translation>Geben Sie eines mit --password-file oder --password-env an, oder speichern Sie es in GPU Deck.</translation>
    </message>
</context>
<context>
    <name>app::PlanCommand</name>
    <message>
        <source>gpudeckctl inventory --format table lists what there is.</source>
        <translation>gpudeckctl inventory --format table listet auf, was es gibt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not clear</source>
        <translation>„%1“ ist nicht eindeutig</translation>
    </message>
    <message>
        <source>several objects of the server have this name</source>
        <translation>mehrere Objekte des Servers heißen so</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Benennen Sie eines davon um.</translation>
    </message>
    <message>
        <source>The host is not there</source>
        <translation>Der Host ist nicht da</translation>
    </message>
    <message>
        <source>the server has no host &quot;%1&quot;</source>
        <translation>der Server hat keinen Host „%1“</translation>
    </message>
    <message>
        <source>The VM is not there</source>
        <translation>Die VM ist nicht da</translation>
    </message>
    <message>
        <source>the server has no VM &quot;%1&quot;</source>
        <translation>der Server hat keine VM „%1“</translation>
    </message>
    <message>
        <source>The device is not there</source>
        <translation>Das Gerät ist nicht da</translation>
    </message>
    <message>
        <source>%1 has no PCI device %2</source>
        <translation>%1 hat kein PCI-Gerät %2</translation>
    </message>
    <message>
        <source>The devices cannot be dealt out</source>
        <translation>Die Geräte lassen sich nicht verteilen</translation>
    </message>
    <message>
        <source>%1 devices do not go evenly into %2 clones</source>
        <translation>%1 Geräte lassen sich nicht gleichmäßig auf %2 Klone verteilen</translation>
    </message>
    <message>
        <source>Name as many devices for each clone.</source>
        <translation>Nennen Sie für jeden Klon gleich viele Geräte.</translation>
    </message>
    <message>
        <source>The VM will not run with its device</source>
        <translation>Die VM wird mit ihrem Gerät nicht laufen</translation>
    </message>
    <message>
        <source>There is no plan</source>
        <translation>Es gibt keinen Plan</translation>
    </message>
    <message>
        <source>nothing was proposed</source>
        <translation>nichts wurde vorgeschlagen</translation>
    </message>
    <message>
        <source>What giving GPUs to a VM would do, step by step; see plan --help.</source>
        <translation>Was es täte, einer VM GPUs zu geben, Schritt für Schritt; siehe plan --help.</translation>
    </message>
    <message>
        <source>This command.</source>
        <translation>Dieser Befehl.</translation>
    </message>
    <message>
        <source>Try gpudeckctl plan --help.</source>
        <translation>Versuchen Sie gpudeckctl plan --help.</translation>
    </message>
    <message>
        <source>Host with the devices; several times with --device MODEL.</source>
        <translation>Host mit den Geräten; mehrfach mit --device MODELL.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>PCI addresses on the host, or a model (10de:15f8) for all of it.</source>
        <translation>PCI-Adressen auf dem Host, oder ein Modell (10de:15f8) für alle davon.</translation>
    </message>
    <message>
        <source>ID[,ID…]</source>
        <translation>ID[,ID…]</translation>
    </message>
    <message>
        <source>VM that gets the devices. Without one they are only enabled.</source>
        <translation>VM, die die Geräte bekommt. Ohne eine werden sie nur aktiviert.</translation>
    </message>
    <message>
        <source>Take the devices out of passthrough.</source>
        <translation>Die Geräte aus dem Passthrough nehmen.</translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O: any device of the model and label.</source>
        <translation>Dynamic DirectPath I/O: ein beliebiges Gerät des Modells und Labels.</translation>
    </message>
    <message>
        <source>Hardware label for --dynamic.</source>
        <translation>Hardware-Label für --dynamic.</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>LABEL</translation>
    </message>
    <message>
        <source>VM without GPUs to make clones of.</source>
        <translation>VM ohne GPUs, von der Klone gemacht werden.</translation>
    </message>
    <message>
        <source>Name of a clone; several times: the devices are dealt out.</source>
        <translation>Name eines Klons; mehrfach: Die Geräte werden verteilt.</translation>
    </message>
    <message>
        <source>Name of a VM to make, with EFI firmware.</source>
        <translation>Name einer VM, die mit EFI-Firmware angelegt wird.</translation>
    </message>
    <message>
        <source>Guest system of --new-vm: ubuntu64Guest (default).</source>
        <translation>Gastsystem von --new-vm: ubuntu64Guest (Vorgabe).</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Processors of --new-vm: 8 (default).</source>
        <translation>Prozessoren von --new-vm: 8 (Vorgabe).</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Memory of --new-vm in GiB: 32 (default).</source>
        <translation>Arbeitsspeicher von --new-vm in GiB: 32 (Vorgabe).</translation>
    </message>
    <message>
        <source>GIB</source>
        <translation>GIB</translation>
    </message>
    <message>
        <source>Disk of --new-vm in GiB: 100 (default).</source>
        <translation>Festplatte von --new-vm in GiB: 100 (Vorgabe).</translation>
    </message>
    <message>
        <source>Image that --new-vm installs from.</source>
        <translation>Abbild, von dem --new-vm installiert wird.</translation>
    </message>
    <message>
        <source>[DATASTORE] FILE</source>
        <translation>[DATASTORE] DATEI</translation>
    </message>
    <message>
        <source>VMs that may be shut down for a reboot of their host.</source>
        <translation>VMs, die für einen Neustart ihres Hosts heruntergefahren werden dürfen.</translation>
    </message>
    <message>
        <source>NAME[,NAME…]</source>
        <translation>NAME[,NAME…]</translation>
    </message>
    <message>
        <source>All VMs may be shut down that do not leave the host by themselves.</source>
        <translation>Alle VMs dürfen heruntergefahren werden, die den Host nicht von selbst verlassen.</translation>
    </message>
    <message>
        <source>Data of vSAN at maintenance: ensureObjectAccessibility, evacuateAllData or noAction.</source>
        <translation>vSAN-Daten bei der Wartung: ensureObjectAccessibility, evacuateAllData oder noAction.</translation>
    </message>
    <message>
        <source>MODE</source>
        <translation>MODUS</translation>
    </message>
    <message>
        <source>What you saw of above 4G decoding in the BIOS.</source>
        <translation>Was Sie im BIOS von „Above 4G Decoding“ gesehen haben.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Evidence that the server&apos;s vendor supports the card.</source>
        <translation>Beleg, dass der Hersteller des Servers die Karte unterstützt.</translation>
    </message>
    <message>
        <source>64-bit window in GiB in place of the proposal.</source>
        <translation>64-Bit-Fenster in GiB anstelle des Vorschlags.</translation>
    </message>
    <message>
        <source>Never upgrade the virtual hardware.</source>
        <translation>Die virtuelle Hardware nie aktualisieren.</translation>
    </message>
    <message>
        <source>Remove snapshots of the VM; they stand against it.</source>
        <translation>Snapshots der VM entfernen; sie stehen im Weg.</translation>
    </message>
    <message>
        <source>Leave the VM off.</source>
        <translation>Die VM ausgeschaltet lassen.</translation>
    </message>
    <message>
        <source>Do not look into the guest.</source>
        <translation>Nicht in den Gast sehen.</translation>
    </message>
    <message>
        <source>Data-centre driver (.run) to install in the guest.</source>
        <translation>Rechenzentrumstreiber (.run), der im Gast installiert wird.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Hosts worked on at once: 1 (default).</source>
        <translation>Hosts, an denen gleichzeitig gearbeitet wird: 1 (Vorgabe).</translation>
    </message>
    <message>
        <source>--format %1 is not known</source>
        <translation>--format %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>it takes table, json, md, html, sh or ps1</source>
        <translation>es nimmt table, json, md, html, sh oder ps1</translation>
    </message>
    <message>
        <source>--%1 %2 cannot be used</source>
        <translation>--%1 %2 ist nicht brauchbar</translation>
    </message>
    <message>
        <source>it takes a whole number from 1</source>
        <translation>es nimmt eine ganze Zahl ab 1</translation>
    </message>
    <message>
        <source>No host given</source>
        <translation>Kein Host angegeben</translation>
    </message>
    <message>
        <source>--host is missing</source>
        <translation>--host fehlt</translation>
    </message>
    <message>
        <source>No device given</source>
        <translation>Kein Gerät angegeben</translation>
    </message>
    <message>
        <source>--device is missing</source>
        <translation>--device fehlt</translation>
    </message>
    <message>
        <source>Too many VMs for the devices</source>
        <translation>Zu viele VMs für die Geräte</translation>
    </message>
    <message>
        <source>--vm, --clone-from and --new-vm exclude each other</source>
        <translation>--vm, --clone-from und --new-vm schließen einander aus</translation>
    </message>
    <message>
        <source>The clones are not clear</source>
        <translation>Die Klone sind nicht klar</translation>
    </message>
    <message>
        <source>--clone-from and --name go together</source>
        <translation>--clone-from und --name gehören zusammen</translation>
    </message>
    <message>
        <source>The VM is one too many</source>
        <translation>Die VM ist zu viel</translation>
    </message>
    <message>
        <source>--disable takes devices from everybody</source>
        <translation>--disable nimmt die Geräte allen weg</translation>
    </message>
    <message>
        <source>Too many hosts for one VM</source>
        <translation>Zu viele Hosts für eine VM</translation>
    </message>
    <message>
        <source>several hosts are only enabled or disabled</source>
        <translation>auf mehreren Hosts werden Geräte nur aktiviert oder deaktiviert</translation>
    </message>
    <message>
        <source>JSON object with these options as names; - is standard input.</source>
        <translation>JSON-Objekt mit diesen Optionen als Namen; - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>File for the plan, to be given to gpudeckctl apply.</source>
        <translation>Datei für den Plan, die gpudeckctl apply bekommt.</translation>
    </message>
    <message>
        <source>table (default), json, md, html, sh or ps1.</source>
        <translation>table (Vorgabe), json, md, html, sh oder ps1.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>There is no such recipe</source>
        <translation>Ein solches Rezept gibt es nicht</translation>
    </message>
    <message>
        <source>Plans DirectPath I/O passthrough and shows every change before it is made.
discovery plans a trial start that tells the memory regions of a card that GPU Deck does not know; it leaves nothing behind.
Exit code 7: the plan is blocked.</source>
        <translation>Plant DirectPath-I/O-Passthrough und zeigt jede Änderung, bevor sie gemacht wird.
discovery plant einen Probestart, der die Speicherbereiche einer Karte verrät, die GPU Deck nicht kennt; er hinterlässt nichts.
Exitcode 7: der Plan ist blockiert.</translation>
    </message>
    <message>
        <source>passthrough, or discovery.</source>
        <translation>passthrough oder discovery.</translation>
    </message>
    <message>
        <source>Lines of a vmware.log or of lspci -vv that tell the cards&apos; regions.</source>
        <translation>Zeilen eines vmware.log oder von lspci -vv, die die Bereiche der Karten nennen.</translation>
    </message>
    <message>
        <source>Take the regions that this run of plan discovery found.</source>
        <translation>Die Bereiche nehmen, die dieser Lauf von plan discovery gefunden hat.</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>discovery: leave the devices enabled for the plan that follows.</source>
        <translation>discovery: die Geräte für den folgenden Plan aktiviert lassen.</translation>
    </message>
    <message>
        <source>it takes: plan passthrough, plan discovery</source>
        <translation>möglich sind: plan passthrough, plan discovery</translation>
    </message>
    <message>
        <source>No VM for the trial start</source>
        <translation>Keine VM für den Probestart</translation>
    </message>
    <message>
        <source>discovery takes --vm: a VM that is off and may be started for a minute</source>
        <translation>discovery braucht --vm: eine VM, die aus ist und für eine Minute gestartet werden darf</translation>
    </message>
    <message>
        <source>The trial start is not clear</source>
        <translation>Der Probestart ist nicht klar</translation>
    </message>
    <message>
        <source>discovery goes with neither --disable nor --dynamic</source>
        <translation>discovery verträgt sich weder mit --disable noch mit --dynamic</translation>
    </message>
    <message>
        <source>There is no trial start</source>
        <translation>Es gibt keinen Probestart</translation>
    </message>
    <message>
        <source>--keep-passthrough belongs to plan discovery</source>
        <translation>--keep-passthrough gehört zu plan discovery</translation>
    </message>
    <message>
        <source>The evidence is not clear</source>
        <translation>Der Beleg ist nicht klar</translation>
    </message>
    <message>
        <source>--evidence and --bars-from exclude each other</source>
        <translation>--evidence und --bars-from schließen einander aus</translation>
    </message>
    <message>
        <source>Journal of --bars-from in place of your own.</source>
        <translation>Journal von --bars-from anstelle des eigenen.</translation>
    </message>
    <message>
        <source>Prove in a container of the guest that CUDA has the GPUs.</source>
        <translation>In einem Container des Gasts beweisen, dass CUDA die GPUs hat.</translation>
    </message>
    <message>
        <source>CUDA&apos;s installer (runfile) to install in the guest.</source>
        <translation>CUDAs Installationsprogramm (runfile), das im Gast installiert wird.</translation>
    </message>
</context>
<context>
    <name>app::PlanOptions</name>
    <message>
        <source>The request in &quot;%1&quot; was not understood</source>
        <translation>Die Anfrage in „%1“ wurde nicht verstanden</translation>
    </message>
    <message>
        <source>It takes the options of gpudeckctl plan passthrough --help as names.</source>
        <translation>Sie nimmt die Optionen von gpudeckctl plan passthrough --help als Namen.</translation>
    </message>
    <message>
        <source>it is no JSON object</source>
        <translation>sie ist kein JSON-Objekt</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 bei Byte %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known</source>
        <translation>„%1“ ist nicht bekannt</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be read</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>Check the name and that you may read it.</source>
        <translation>Prüfen Sie den Namen und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file &quot;%1&quot; cannot be used</source>
        <translation>Die Datei „%1“ ist nicht brauchbar</translation>
    </message>
    <message>
        <source>it is longer than 8 MiB</source>
        <translation>sie ist länger als 8 MiB</translation>
    </message>
    <message>
        <source>it takes true or false</source>
        <translation>es nimmt true oder false</translation>
    </message>
    <message>
        <source>it takes a text that is not empty, or a list of them</source>
        <translation>es nimmt einen Text, der nicht leer ist, oder eine Liste davon</translation>
    </message>
    <message>
        <source>it takes one text or number that is not empty</source>
        <translation>es nimmt einen Text oder eine Zahl, nicht leer</translation>
    </message>
    <message>
        <source>the value of &quot;%1&quot; is of no use: %2</source>
        <translation>mit dem Wert von „%1“ ist nichts anzufangen: %2</translation>
    </message>
</context>
<context>
    <name>app::PlanTable</name>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>done already</source>
        <translation>bereits erledigt</translation>
    </message>
    <message>
        <source>BLOCKED</source>
        <translation>BLOCKIERT</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>by hand: %1</source>
        <translation>von Hand: %1</translation>
    </message>
    <message>
        <source>no undo: %1</source>
        <translation>keine Rücknahme: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) could not be judged.</source>
        <translation>
            <numerusform>%n Regel konnte nicht beurteilt werden.</numerusform>
            <numerusform>%n Regeln konnten nicht beurteilt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>64-bit window: %1</source>
        <translation>64-Bit-Fenster: %1</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>in its words: %1</source>
        <translation>in seinen Worten: %1</translation>
    </message>
    <message>
        <source>Nobody knows the memory regions of %1 (%2): give --evidence, or find them by a trial start with gpudeckctl plan discovery.</source>
        <translation>Niemand kennt die Speicherbereiche von %1 (%2): geben Sie --evidence an, oder finden Sie sie durch einen Probestart mit gpudeckctl plan discovery.</translation>
    </message>
    <message>
        <source>undo, if you accept the loss: %1</source>
        <translation>rückgängig, wenn Sie den Verlust hinnehmen: %1</translation>
    </message>
</context>
<context>
    <name>app::Planner</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Passthrough on %1</source>
        <translation>Passthrough auf %1</translation>
    </message>
    <message>
        <source>Passthrough on %1 for %2</source>
        <translation>Passthrough auf %1 für %2</translation>
    </message>
    <message>
        <source>Plan &quot;%1&quot; for %2</source>
        <translation>Plan „%1“ für %2</translation>
    </message>
    <message>
        <source>Trial start of %1 on %2</source>
        <translation>Probestart von %1 auf %2</translation>
    </message>
    <message>
        <source>Remedy for %1</source>
        <translation>Abhilfe für %1</translation>
    </message>
</context>
<context>
    <name>app::PrometheusServers</name>
    <message>
        <source>“%1” is not the address of a Prometheus</source>
        <translation>„%1“ ist keine Adresse eines Prometheus</translation>
    </message>
    <message>
        <source>it must begin with https:// or http:// and name a host, without a user</source>
        <translation>sie muss mit https:// oder http:// beginnen und einen Host nennen, ohne Benutzer</translation>
    </message>
    <message>
        <source>Copy it from the browser, for example https://prometheus.example.org:9090.</source>
        <translation>Kopieren Sie sie aus dem Browser, zum Beispiel https://prometheus.example.org:9090.</translation>
    </message>
</context>
<context>
    <name>app::RunCommand</name>
    <message>
        <source>The plan is for another server</source>
        <translation>Der Plan ist für einen anderen Server</translation>
    </message>
    <message>
        <source>it was made for %1</source>
        <translation>er wurde für %1 gemacht</translation>
    </message>
    <message>
        <source>Name that server, or plan again.</source>
        <translation>Nennen Sie jenen Server, oder planen Sie neu.</translation>
    </message>
    <message>
        <source>Nothing was done</source>
        <translation>Nichts wurde getan</translation>
    </message>
    <message>
        <source>this needs your consent</source>
        <translation>dies braucht Ihre Zustimmung</translation>
    </message>
    <message>
        <source>Add --yes to do it.</source>
        <translation>Fügen Sie --yes hinzu, um es zu tun.</translation>
    </message>
    <message>
        <source>Carry a plan out; see apply --help.</source>
        <translation>Einen Plan ausführen; siehe apply --help.</translation>
    </message>
    <message>
        <source>Carries out a plan of gpudeckctl plan --out. Ctrl+C lets the running step end.
Exit code 7: --yes is missing, or a person has to do a step.</source>
        <translation>Führt einen Plan von gpudeckctl plan --out aus. Strg+C lässt den laufenden Schritt enden.
Exitcode 7: --yes fehlt, oder ein Mensch muss einen Schritt erledigen.</translation>
    </message>
    <message>
        <source>This command.</source>
        <translation>Dieser Befehl.</translation>
    </message>
    <message>
        <source>The plan; &quot;-&quot; is standard input.</source>
        <translation>Der Plan; „-“ ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Go on with a run that failed, waits or was cut off; see resume --help.</source>
        <translation>Einen Lauf fortsetzen, der scheiterte, wartet oder abgeschnitten wurde; siehe resume --help.</translation>
    </message>
    <message>
        <source>Goes on with a run. What an interrupted step did is found out first.</source>
        <translation>Setzt einen Lauf fort. Zuerst wird festgestellt, was ein unterbrochener Schritt getan hat.</translation>
    </message>
    <message>
        <source>One of gpudeckctl runs.</source>
        <translation>Einer von gpudeckctl runs.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is done by a person</source>
        <translation>„%1“ erledigt ein Mensch</translation>
    </message>
    <message>
        <source>When it is done: gpudeckctl resume %1 --confirm &apos;%2=what you saw&apos;</source>
        <translation>Wenn er erledigt ist: gpudeckctl resume %1 --confirm &apos;%2=was Sie sahen&apos;</translation>
    </message>
    <message>
        <source>The run %1 is stopped</source>
        <translation>Der Lauf %1 ist angehalten</translation>
    </message>
    <message>
        <source>you stopped it</source>
        <translation>Sie hielten ihn an</translation>
    </message>
    <message>
        <source>gpudeckctl resume %1 goes on.</source>
        <translation>gpudeckctl resume %1 setzt ihn fort.</translation>
    </message>
    <message>
        <source>The run %1 did not end</source>
        <translation>Der Lauf %1 endete nicht</translation>
    </message>
    <message>
        <source>no step tells why</source>
        <translation>kein Schritt sagt, warum</translation>
    </message>
    <message>
        <source>gpudeckctl resume %1 tries again, --skip passes over the step, gpudeckctl undo %1 takes back what was done.</source>
        <translation>gpudeckctl resume %1 versucht es noch einmal, --skip übergeht den Schritt, gpudeckctl undo %1 nimmt zurück, was getan wurde.</translation>
    </message>
    <message>
        <source>Try gpudeckctl --help.</source>
        <translation>Versuchen Sie gpudeckctl --help.</translation>
    </message>
    <message>
        <source>--confirm %1 is not understood</source>
        <translation>--confirm %1 wird nicht verstanden</translation>
    </message>
    <message>
        <source>it takes STEP=TEXT, the text being what you saw</source>
        <translation>es nimmt SCHRITT=TEXT, wobei der Text ist, was Sie sahen</translation>
    </message>
    <message>
        <source>File of the journal in place of your own.</source>
        <translation>Datei des Journals anstelle Ihres eigenen.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>table (default), or json: one object a line.</source>
        <translation>table (Vorgabe) oder json: ein Objekt je Zeile.</translation>
    </message>
    <message>
        <source>Do it. Without this, what it interrupts is told.</source>
        <translation>Es tun. Ohne dies wird gesagt, was dabei unterbrochen wird.</translation>
    </message>
    <message>
        <source>A step that a person does is done: what you saw. Several times.</source>
        <translation>Ein Schritt, den ein Mensch erledigt, ist erledigt: was Sie sahen. Mehrfach möglich.</translation>
    </message>
    <message>
        <source>STEP=TEXT</source>
        <translation>SCHRITT=TEXT</translation>
    </message>
    <message>
        <source>Pass over the step at which the run stands.</source>
        <translation>Den Schritt übergehen, bei dem der Lauf steht.</translation>
    </message>
    <message>
        <source>STEP</source>
        <translation>SCHRITT</translation>
    </message>
    <message>
        <source>Why --skip is right; kept in the journal.</source>
        <translation>Warum --skip richtig ist; steht dann im Journal.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>There is nothing to do</source>
        <translation>Es gibt nichts zu tun</translation>
    </message>
    <message>
        <source>%1 takes one name</source>
        <translation>%1 nimmt einen Namen</translation>
    </message>
    <message>
        <source>--format %1 is not known</source>
        <translation>--format %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>it takes table or json</source>
        <translation>es nimmt table oder json</translation>
    </message>
    <message>
        <source>Nobody knows why the step is passed over</source>
        <translation>Niemand weiß, warum der Schritt übergangen wird</translation>
    </message>
    <message>
        <source>--skip needs --reason</source>
        <translation>--skip braucht --reason</translation>
    </message>
    <message>
        <source>Take back what a run did; see undo --help.</source>
        <translation>Zurücknehmen, was ein Lauf getan hat; siehe undo --help.</translation>
    </message>
    <message>
        <source>Take the hosts over that this run of another desktop has marked, because nobody works on it any more. Several times.</source>
        <translation>Die Hosts übernehmen, die dieser Lauf eines anderen Arbeitsplatzes markiert hat, weil niemand mehr an ihm arbeitet. Mehrmals.</translation>
    </message>
    <message>
        <source>RUN</source>
        <translation>LAUF</translation>
    </message>
    <message>
        <source>--take-over %1 is not understood</source>
        <translation>--take-over %1 ist nicht verständlich</translation>
    </message>
    <message>
        <source>it takes the name of a run, as the refusal told it</source>
        <translation>es nimmt den Namen eines Laufs, wie ihn die Ablehnung nannte</translation>
    </message>
    <message>
        <source>What the run made stays. gpudeckctl undo %1 --yes --delete-vms deletes it.</source>
        <translation>Was der Lauf angelegt hat, bleibt. gpudeckctl undo %1 --yes --delete-vms löscht es.</translation>
    </message>
    <message>
        <source>Also delete the VMs that the run made, with their disks and all that is in them.</source>
        <translation>Auch die VMs löschen, die der Lauf angelegt hat, mit ihren Festplatten und allem darin.</translation>
    </message>
    <message>
        <source>gpudeckctl undo %1 --yes tries again; with --skip and --reason it passes over the step and takes back those before it.</source>
        <translation>gpudeckctl undo %1 --yes versucht es erneut; mit --skip und --reason wird der Schritt übergangen, und die Schritte davor werden zurückgenommen.</translation>
    </message>
    <message>
        <source>Takes back what a run did, the last step first. What has no undo stays. Without --yes, what it would do now is shown.</source>
        <translation>Nimmt zurück, was ein Lauf getan hat, den letzten Schritt zuerst. Was sich nicht zurücknehmen lässt, bleibt. Ohne --yes wird gezeigt, was jetzt geschehen würde.</translation>
    </message>
    <message>
        <source>Power off VMs whose guest cannot be asked, because VMware Tools do not run.</source>
        <translation>VMs ausschalten, deren Gast nicht gebeten werden kann, weil VMware Tools nicht laufen.</translation>
    </message>
</context>
<context>
    <name>app::RunPrinter</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>done already</source>
        <translation>bereits erledigt</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>GESCHEITERT</translation>
    </message>
    <message>
        <source>taking back</source>
        <translation>nimmt zurück</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>The run %1 is done.</source>
        <translation>Der Lauf %1 ist erledigt.</translation>
    </message>
    <message>
        <source>The run %1 is taken back.</source>
        <translation>Der Lauf %1 ist zurückgenommen.</translation>
    </message>
    <message>
        <source>The run %1 is stopped.</source>
        <translation>Der Lauf %1 ist angehalten.</translation>
    </message>
    <message>
        <source>The run %1 waits for a person.</source>
        <translation>Der Lauf %1 wartet auf einen Menschen.</translation>
    </message>
    <message>
        <source>The run %1 stands.</source>
        <translation>Der Lauf %1 steht.</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>kept: %1. %2</source>
        <translation>behalten: %1. %2</translation>
    </message>
</context>
<context>
    <name>app::RunsCommand</name>
    <message>
        <source>What plans were carried out, and how they stand.</source>
        <translation>Welche Pläne ausgeführt wurden, und wie sie stehen.</translation>
    </message>
    <message>
        <source>table (default) or json.</source>
        <translation>table (Vorgabe) oder json.</translation>
    </message>
    <message>
        <source>--format %1 is not known</source>
        <translation>--format %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>it takes table or json</source>
        <translation>es nimmt table oder json</translation>
    </message>
</context>
<context>
    <name>app::SaveText</name>
    <message>
        <source>Save As</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>“%1” was not written</source>
        <translation>„%1“ wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie dort Platz.</translation>
    </message>
</context>
<context>
    <name>app::ServerAddress</name>
    <message>
        <source>The server address cannot be used</source>
        <translation>Die Serveradresse ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Write a host name or an IP address, with :PORT behind it if it is not 443.</source>
        <translation>Schreiben Sie einen Hostnamen oder eine IP-Adresse, mit :PORT dahinter, wenn er nicht 443 ist.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>only https is spoken</source>
        <translation>nur https wird gesprochen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a host name or an IP address</source>
        <translation>„%1“ ist weder ein Hostname noch eine IP-Adresse</translation>
    </message>
    <message>
        <source>the user does not belong into the address</source>
        <translation>der Benutzer gehört nicht in die Adresse</translation>
    </message>
    <message>
        <source>the port must be between 1 and 65535</source>
        <translation>der Port muss zwischen 1 und 65535 liegen</translation>
    </message>
</context>
<context>
    <name>app::ServerCheck</name>
    <message>
        <source>The server&apos;s own check %1</source>
        <extracomment>%1: a method of vSphere</extracomment>
        <translation>Die eigene Prüfung %1 des Servers</translation>
    </message>
    <message>
        <source>As things are before the plan: %1</source>
        <extracomment>%1: what the server says of a VM</extracomment>
        <translation>So wie es vor dem Plan ist: %1</translation>
    </message>
    <message>
        <source>%1 could not be asked: %2</source>
        <extracomment>%1: a method of vSphere, %2: why</extracomment>
        <translation>%1 konnte nicht gefragt werden: %2</translation>
    </message>
    <message>
        <source>This server has no check of its own for a start: vCenter has it from 6.7 on.</source>
        <translation>Dieser Server hat keine eigene Prüfung eines Starts: vCenter hat sie ab 6.7.</translation>
    </message>
    <message>
        <source>%1 of the server objects to nothing.</source>
        <extracomment>%1: a method of vSphere</extracomment>
        <translation>%1 des Servers hat nichts einzuwenden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of the server has %n objection(s).</source>
        <extracomment>%1: a method of vSphere</extracomment>
        <translation>
            <numerusform>%1 des Servers hat einen Einwand.</numerusform>
            <numerusform>%1 des Servers hat %n Einwände.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>app::SetupWire</name>
    <message>
        <source>Connect to the server first: passthrough is set up through it.</source>
        <translation>Verbinden Sie sich zuerst mit dem Server: Passthrough wird über ihn eingerichtet.</translation>
    </message>
    <message>
        <source>The host has read its devices again.</source>
        <translation>Der Host hat seine Geräte neu gelesen.</translation>
    </message>
    <message>
        <source>Plan a Remedy</source>
        <translation>Abhilfe planen</translation>
    </message>
    <message>
        <source>What mends the causes that the log tells, for the virtual machine that it is about. What no program can do becomes a step for a person.</source>
        <translation>Was gegen die Ursachen hilft, die das Protokoll nennt, für die virtuelle Maschine, von der es handelt. Was kein Programm kann, wird ein Schritt für einen Menschen.</translation>
    </message>
    <message>
        <source>No virtual machine with a PCI device is known: connect to its server first.</source>
        <translation>Es ist keine virtuelle Maschine mit PCI-Gerät bekannt: verbinden Sie sich zuerst mit ihrem Server.</translation>
    </message>
    <message>
        <source>GPU Deck quits once the step under way has ended.</source>
        <translation>GPU Deck wird beendet, sobald der laufende Schritt zu Ende ist.</translation>
    </message>
</context>
<context>
    <name>app::ShowCommand</name>
    <message>
        <source>Try gpudeckctl show --help.</source>
        <translation>Versuchen Sie gpudeckctl show --help.</translation>
    </message>
    <message>
        <source>The audit trail of a run: who did what, when, and what came of it.</source>
        <translation>Das Protokoll eines Laufs: wer was wann tat, und was daraus wurde.</translation>
    </message>
    <message>
        <source>One of gpudeckctl runs.</source>
        <translation>Einer von gpudeckctl runs.</translation>
    </message>
    <message>
        <source>table (default), json, jsonl or md.</source>
        <translation>table (Vorgabe), json, jsonl oder md.</translation>
    </message>
    <message>
        <source>Compute the hashes of the whole journal anew, and tell the first that is wrong.</source>
        <translation>Die Hashes des ganzen Journals neu berechnen und den ersten falschen nennen.</translation>
    </message>
    <message>
        <source>There is nothing to show</source>
        <translation>Es gibt nichts zu zeigen</translation>
    </message>
    <message>
        <source>name one run</source>
        <translation>nennen Sie einen Lauf</translation>
    </message>
    <message>
        <source>--format %1 is not known</source>
        <translation>--format %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>it takes table, json, jsonl or md</source>
        <translation>es nimmt table, json, jsonl oder md</translation>
    </message>
    <message>
        <source>The hash chain of the journal is whole.</source>
        <translation>Die Hashkette des Journals ist unversehrt.</translation>
    </message>
</context>
<context>
    <name>app::SshAddress</name>
    <message>
        <source>The address “%1” cannot be used</source>
        <translation>Die Adresse „%1“ ist nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>Type a host name or address, with “:port” where it is not 22.</source>
        <translation>Geben Sie einen Hostnamen oder eine Adresse ein, mit „:Port“, wo er nicht 22 ist.</translation>
    </message>
    <message>
        <source>it holds no host name</source>
        <translation>sie enthält keinen Hostnamen</translation>
    </message>
    <message>
        <source>No user was given</source>
        <translation>Kein Benutzer wurde genannt</translation>
    </message>
    <message>
        <source>SSH logs in as a user of the machine</source>
        <translation>SSH meldet sich als ein Benutzer der Maschine an</translation>
    </message>
    <message>
        <source>On ESXi this is mostly root.</source>
        <translation>Auf ESXi ist das meist root.</translation>
    </message>
    <message>
        <source>its port is not a number from 1 to 65535</source>
        <translation>ihr Port ist keine Zahl von 1 bis 65535</translation>
    </message>
</context>
<context>
    <name>app::SshSwitches</name>
    <message>
        <source>SSH was not started</source>
        <translation>SSH wurde nicht gestartet</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 ist nicht verbunden</translation>
    </message>
    <message>
        <source>Connect to the server and try again.</source>
        <translation>Verbinden Sie sich mit dem Server und versuchen Sie es erneut.</translation>
    </message>
</context>
<context>
    <name>app::TakeOver</name>
    <message>
        <source>If that run still works, two runs change the same host. Take it over only when you know that nobody will go on with it.</source>
        <translation>Wenn jener Lauf noch arbeitet, ändern zwei Läufe denselben Host. Übernehmen Sie ihn nur, wenn Sie wissen, dass niemand damit weitermacht.</translation>
    </message>
    <message>
        <source>Take Over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
</context>
<context>
    <name>app::TelemetryWire</name>
    <message>
        <source>%1 is being measured.</source>
        <translation>%1 wird gemessen.</translation>
    </message>
</context>
<context>
    <name>app::Trust</name>
    <message>
        <source>The certificate of %1 is forgotten. Connect again to look at the new one.</source>
        <translation>Das Zertifikat von %1 ist vergessen. Verbinden Sie noch einmal, um das neue anzusehen.</translation>
    </message>
</context>
<context>
    <name>app::VmPlanning</name>
    <message>
        <source>The plan could not be made</source>
        <translation>Der Plan konnte nicht gemacht werden</translation>
    </message>
    <message>
        <source>the server is not connected</source>
        <translation>der Server ist nicht verbunden</translation>
    </message>
    <message>
        <source>Connect to it, then choose the virtual machine again.</source>
        <translation>Verbinden Sie sich mit ihm, und wählen Sie die virtuelle Maschine dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>app::WatchCommand</name>
    <message>
        <source>What GPUs are doing, by SSH, vCenter or Prometheus; see watch --help.</source>
        <translation>Was GPUs gerade tun, über SSH, vCenter oder Prometheus; siehe watch --help.</translation>
    </message>
    <message>
        <source>Try gpudeckctl watch --help.</source>
        <translation>Versuchen Sie gpudeckctl watch --help.</translation>
    </message>
    <message>
        <source>Two sources for the password</source>
        <translation>Zwei Quellen für das Kennwort</translation>
    </message>
    <message>
        <source>--ssh-password-file and --ssh-password-env exclude each other</source>
        <translation>--ssh-password-file und --ssh-password-env schließen einander aus</translation>
    </message>
    <message>
        <source>--resolve %1 is not understood</source>
        <translation>--resolve %1 ist nicht verständlich</translation>
    </message>
    <message>
        <source>it takes NAME=ADDRESS[:PORT]</source>
        <translation>es nimmt NAME=ADRESSE[:PORT]</translation>
    </message>
    <message>
        <source>--source %1 is not known</source>
        <translation>--source %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>it takes ssh, vcenter or prometheus</source>
        <translation>es nimmt ssh, vcenter oder prometheus</translation>
    </message>
    <message>
        <source>There is nothing to ask</source>
        <translation>Es gibt nichts zu fragen</translation>
    </message>
    <message>
        <source>--source prometheus needs --prometheus URL</source>
        <translation>--source prometheus braucht --prometheus URL</translation>
    </message>
    <message>
        <source>There is nobody to ask for the hosts</source>
        <translation>Niemand nennt die Hosts</translation>
    </message>
    <message>
        <source>hosts, VMs, --start-ssh and --source vcenter need --server</source>
        <translation>Hosts, VMs, --start-ssh und --source vcenter brauchen --server</translation>
    </message>
    <message>
        <source>There is nothing to watch</source>
        <translation>Es gibt nichts zu beobachten</translation>
    </message>
    <message>
        <source>--server, --target ssh://USER@HOST or --prometheus has to say what</source>
        <translation>--server, --target ssh://USER@HOST oder --prometheus muss sagen, was</translation>
    </message>
    <message>
        <source>--interval %1 cannot be used</source>
        <translation>--interval %1 ist nicht verwendbar</translation>
    </message>
    <message>
        <source>it takes a time from 100ms to 1440m, such as 1s</source>
        <translation>es nimmt eine Zeit von 100ms bis 1440m, etwa 1s</translation>
    </message>
    <message>
        <source>--target %1 is not understood</source>
        <translation>--target %1 ist nicht verständlich</translation>
    </message>
    <message>
        <source>it takes ssh://USER@HOST[:PORT], without a password</source>
        <translation>es nimmt ssh://USER@HOST[:PORT], ohne Kennwort</translation>
    </message>
    <message>
        <source>--target is empty</source>
        <translation>--target ist leer</translation>
    </message>
    <message>
        <source>it names a host, a VM or ssh://HOST</source>
        <translation>es nennt einen Host, eine VM oder ssh://HOST</translation>
    </message>
    <message>
        <source>--format %1 is not known</source>
        <translation>--format %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>it takes table or jsonl</source>
        <translation>es nimmt table oder jsonl</translation>
    </message>
    <message>
        <source>host:NAME, vm:NAME, host or vm (all), NAME, or ssh://USER@HOST[:PORT]; several times. All hosts without it.</source>
        <translation>host:NAME, vm:NAME, host oder vm (alle), NAME oder ssh://USER@HOST[:PORT]; mehrmals. Ohne alle Hosts.</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>ZIEL</translation>
    </message>
    <message>
        <source>ssh (default), vcenter or prometheus.</source>
        <translation>ssh (Vorgabe), vcenter oder prometheus.</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>Prometheus to ask.</source>
        <translation>Prometheus, der gefragt wird.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Time between samples: 1s (default), 500ms, 1m.</source>
        <translation>Zeit zwischen zwei Messwerten: 1s (Vorgabe), 500ms, 1m.</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>ZEIT</translation>
    </message>
    <message>
        <source>One sample of each GPU, then end.</source>
        <translation>Ein Messwert je GPU, dann Ende.</translation>
    </message>
    <message>
        <source>How long --once waits: 30s (default).</source>
        <translation>Wie lange --once wartet: 30s (Vorgabe).</translation>
    </message>
    <message>
        <source>table (default) or jsonl.</source>
        <translation>table (Vorgabe) oder jsonl.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>Start SSH on hosts where it is off, and stop it again at the end.</source>
        <translation>SSH auf Hosts starten, auf denen es aus ist, und am Ende wieder anhalten.</translation>
    </message>
    <message>
        <source>User on the machines: root (default).</source>
        <translation>Benutzer auf den Maschinen: root (Vorgabe).</translation>
    </message>
    <message>
        <source>USER</source>
        <translation>BENUTZER</translation>
    </message>
    <message>
        <source>File whose first line is the password for SSH.</source>
        <translation>Datei, deren erste Zeile das Kennwort für SSH ist.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Environment variable with the password for SSH.</source>
        <translation>Umgebungsvariable mit dem Kennwort für SSH.</translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABLE</translation>
    </message>
    <message>
        <source>Private key for SSH; its passphrase is the password.</source>
        <translation>Privater Schlüssel für SSH; seine Passphrase ist das Kennwort.</translation>
    </message>
    <message>
        <source>Log in with the keys of the SSH agent.</source>
        <translation>Mit den Schlüsseln des SSH-Agenten anmelden.</translation>
    </message>
    <message>
        <source>Fingerprint of a host key to accept; several times.</source>
        <translation>Fingerabdruck eines Host-Schlüssels, der gelten soll; mehrmals.</translation>
    </message>
    <message>
        <source>SHA256:…</source>
        <translation>SHA256:…</translation>
    </message>
    <message>
        <source>File of known hosts in place of OpenSSH&apos;s.</source>
        <translation>Datei bekannter Hosts statt der von OpenSSH.</translation>
    </message>
    <message>
        <source>Address of a host or VM for SSH; several times.</source>
        <translation>Adresse eines Hosts oder einer VM für SSH; mehrmals.</translation>
    </message>
    <message>
        <source>NAME=ADDRESS[:PORT]</source>
        <translation>NAME=ADRESSE[:PORT]</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1 is not watched</source>
        <translation>%1 wird nicht beobachtet</translation>
    </message>
    <message>
        <source>the VM does not run</source>
        <translation>die VM läuft nicht</translation>
    </message>
    <message>
        <source>VMware Tools tells no address of it</source>
        <translation>VMware Tools nennt keine Adresse</translation>
    </message>
    <message>
        <source>Name one: --resolve %1=ADDRESS.</source>
        <translation>Nennen Sie eine: --resolve %1=ADRESSE.</translation>
    </message>
    <message>
        <source>no VM of the server holds a GPU</source>
        <translation>keine VM des Servers hat eine GPU</translation>
    </message>
    <message>
        <source>no host of the server has a GPU</source>
        <translation>kein Host des Servers hat eine GPU</translation>
    </message>
    <message>
        <source>the server has no host with GPUs and no VM with a GPU of that name</source>
        <translation>der Server hat keinen Host mit GPUs und keine VM mit GPU dieses Namens</translation>
    </message>
    <message>
        <source>There is no password for %1</source>
        <translation>Für %1 gibt es kein Kennwort</translation>
    </message>
    <message>
        <source>the keyring has none</source>
        <translation>der Schlüsselbund hat keines</translation>
    </message>
    <message>
        <source>Give --ssh-password-file, --ssh-password-env, --ssh-key or --ssh-agent.</source>
        <translation>Geben Sie --ssh-password-file, --ssh-password-env, --ssh-key oder --ssh-agent an.</translation>
    </message>
</context>
<context>
    <name>app::WatchRun</name>
    <message>
        <source>No sample came in time</source>
        <translation>Es kam rechtzeitig kein Messwert</translation>
    </message>
    <message>
        <source>%1 s were not enough</source>
        <translation>%1 s reichten nicht</translation>
    </message>
    <message>
        <source>Give more time with --timeout.</source>
        <translation>Geben Sie mit --timeout mehr Zeit.</translation>
    </message>
</context>
<context>
    <name>catalog::MmioRules</name>
    <message>
        <source>The guide: 16 GB for each large card, or its region where that is larger, then the next higher power of two</source>
        <translation>Die Anleitung: 16 GB für jede große Karte, oder ihr Bereich, wo er größer ist, dann die nächsthöhere Zweierpotenz</translation>
    </message>
    <message>
        <source>VMware: sum of the large regions, up to a power of two, and doubled</source>
        <translation>VMware: Summe der großen Bereiche, bis zu einer Zweierpotenz, und verdoppelt</translation>
    </message>
    <message>
        <source>Twice the memory of all cards, up to a power of two</source>
        <translation>Das Doppelte des Speichers aller Karten, bis zu einer Zweierpotenz</translation>
    </message>
    <message>
        <source>Field articles</source>
        <translation>Fachartikel</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s table, added up over the cards</source>
        <translation>NVIDIAs Tabelle, über die Karten zusammengezählt</translation>
    </message>
    <message>
        <source>NVIDIA AI Enterprise guide, vSphere deployment</source>
        <translation>NVIDIA-AI-Enterprise-Anleitung, Einrichtung auf vSphere</translation>
    </message>
</context>
<context>
    <name>hostpackages::Fit</name>
    <message>
        <source>The package does not fit the host</source>
        <translation>Das Paket passt nicht zum Host</translation>
    </message>
    <message>
        <source>It is NVIDIA&apos;s download; hosts take the bundle inside it.</source>
        <translation>Es ist NVIDIAs Download; Hosts nehmen das Bundle darin.</translation>
    </message>
    <message>
        <source>Unpack it and take %1.</source>
        <translation>Entpacken Sie ihn, und nehmen Sie %1.</translation>
    </message>
    <message>
        <source>No vGPU manager of NVIDIA is in it.</source>
        <translation>Darin ist kein vGPU-Manager von NVIDIA.</translation>
    </message>
    <message>
        <source>Take the package for ESXi of NVIDIA&apos;s download.</source>
        <translation>Nehmen Sie das Paket für ESXi aus NVIDIAs Download.</translation>
    </message>
    <message>
        <source>%1 requires esx-version %2 %3; the host has %4.</source>
        <translation>%1 verlangt esx-version %2 %3; der Host hat %4.</translation>
    </message>
    <message>
        <source>Take the package for ESXi %1.</source>
        <translation>Nehmen Sie das Paket für ESXi %1.</translation>
    </message>
    <message>
        <source>%1 is built for ESXi %2; the host has %3.</source>
        <translation>%1 ist für ESXi %2 gebaut; der Host hat %3.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s download with %1</source>
        <translation>NVIDIAs Download mit %1</translation>
    </message>
    <message>
        <source>a package that is not NVIDIA&apos;s vGPU manager</source>
        <translation>ein Paket, das nicht NVIDIAs vGPU-Manager ist</translation>
    </message>
    <message>
        <source>NVIDIA vGPU manager %1 (graphics: A, B and Q types)</source>
        <translation>NVIDIA vGPU-Manager %1 (Grafik: Typen A, B und Q)</translation>
    </message>
    <message>
        <source>NVIDIA vGPU manager %1 (AI Enterprise: C types)</source>
        <translation>NVIDIA vGPU-Manager %1 (AI Enterprise: Typen C)</translation>
    </message>
    <message>
        <source>NVIDIA GPU management daemon %1</source>
        <translation>NVIDIAs GPU-Management-Daemon %1</translation>
    </message>
</context>
<context>
    <name>hostpackages::HostPackage</name>
    <message>
        <source>%1 is no package for ESXi</source>
        <translation>%1 ist kein Paket für ESXi</translation>
    </message>
    <message>
        <source>Take the VIB or the offline bundle of NVIDIA&apos;s download for ESXi.</source>
        <translation>Nehmen Sie das VIB oder das Offline-Bundle aus NVIDIAs Download für ESXi.</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Name a file that can be read.</source>
        <translation>Nennen Sie eine Datei, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>It is neither a ZIP nor a VIB.</source>
        <translation>Es ist weder ein ZIP noch ein VIB.</translation>
    </message>
    <message>
        <source>It is cut off or damaged.</source>
        <translation>Es ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>Download it again and compare its checksum.</source>
        <translation>Laden Sie es noch einmal herunter, und vergleichen Sie die Prüfsumme.</translation>
    </message>
    <message>
        <source>There is neither a descriptor nor an index in it.</source>
        <translation>Darin ist weder ein Descriptor noch ein Index.</translation>
    </message>
</context>
<context>
    <name>models::DeviceCandidateModel</name>
    <message>
        <source>Used by %1</source>
        <extracomment>%1: name of a VM</extracomment>
        <translation>Benutzt von %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>%1: PCI address of a device, %n: functions that move along with it</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices of several hosts have to be of one model. Clear the other one first.</source>
        <translation>Geräte mehrerer Hosts müssen dasselbe Modell sein. Entfernen Sie zuerst das andere Häkchen.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>PCI address</source>
        <translation>PCI-Adresse</translation>
    </message>
    <message>
        <source>Passthrough</source>
        <translation>Passthrough</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Wissenswertes</translation>
    </message>
</context>
<context>
    <name>models::EvacuationModel</name>
    <message>
        <source>Moves by itself</source>
        <translation>Zieht von selbst um</translation>
    </message>
    <message>
        <source>Has to be moved</source>
        <translation>Muss verschoben werden</translation>
    </message>
    <message>
        <source>Has to be shut down</source>
        <translation>Muss heruntergefahren werden</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Denn</translation>
    </message>
</context>
<context>
    <name>models::FindingModel</name>
    <message>
        <source>A step on the host fails</source>
        <translation>Ein Schritt auf dem Host scheitert</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>The server says: %1</source>
        <extracomment>%1: what the server&apos;s own check says</extracomment>
        <translation>Der Server sagt: %1</translation>
    </message>
</context>
<context>
    <name>models::FleetGpuModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: name of a GPU, %2: its PCI address</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Idle for %Ln minute(s) although assigned</source>
        <translation>
            <numerusform>Seit %Ln Minute ungenutzt, obwohl zugewiesen</numerusform>
            <numerusform>Seit %Ln Minuten ungenutzt, obwohl zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>No finding</source>
        <translation>Ohne Befund</translation>
    </message>
    <message>
        <source>Seen from the guest only</source>
        <translation>Nur vom Gast aus zu sehen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a host, %2: name and PCI address of a GPU
----------
%1: name of a metric, %2: its value with unit</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Used by %1</source>
        <translation>Genutzt von %1</translation>
    </message>
    <message>
        <source>Measured by %1, %2</source>
        <extracomment>%1: who measured: &quot;nvidia-smi on the host&quot;; %2: when: &quot;3 s ago&quot;</extracomment>
        <translation>Gemessen von %1, %2</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VMs</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>models::FleetMatrixModel</name>
    <message>
        <source>GPU %1</source>
        <translation>GPU %1</translation>
    </message>
</context>
<context>
    <name>models::FleetRow</name>
    <message>
        <source>Unknown host</source>
        <translation>Unbekannter Host</translation>
    </message>
</context>
<context>
    <name>models::Format</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>%1 MiB</source>
        <translation>%1 MiB</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Powered on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Powered off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>EFI</source>
        <translation>EFI</translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation>BIOS</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>64-bit not set</source>
        <translation>64 Bit nicht gesetzt</translation>
    </message>
    <message>
        <source>64-bit</source>
        <translation>64 Bit</translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>%1, %2 GB</source>
        <extracomment>Where a VM maps its GPUs&apos; memory: %1 is &quot;64-bit&quot; or &quot;32-bit&quot;, %2 a number.</extracomment>
        <translation>%1, %2 GB</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Verbindet erneut</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>models::GpuHealth</name>
    <message>
        <source>nvidia-smi reports: %1</source>
        <extracomment>%1: the tool&apos;s own words: &quot;GPU is lost&quot;</extracomment>
        <translation>nvidia-smi meldet: %1</translation>
    </message>
    <message>
        <source>Look for Xid 79 in the log; the host usually has to be rebooted.</source>
        <translation>Suchen Sie im Protokoll nach Xid 79; meist muss der Host neu gestartet werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncorrected ECC error(s) since the driver was loaded</source>
        <translation>
            <numerusform>%Ln nicht korrigierter ECC-Fehler, seit der Treiber geladen wurde</numerusform>
            <numerusform>%Ln nicht korrigierte ECC-Fehler, seit der Treiber geladen wurde</numerusform>
        </translation>
    </message>
    <message>
        <source>Results since then may be wrong. Reset the GPU; when it comes again, replace the card.</source>
        <translation>Ergebnisse seitdem können falsch sein. Setzen Sie die GPU zurück; kommt es wieder vor, tauschen Sie die Karte.</translation>
    </message>
    <message>
        <source>Xid %1: %2</source>
        <extracomment>%1: number of an NVIDIA Xid error, %2: the log&apos;s words</extracomment>
        <translation>Xid %1: %2</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s list of Xid errors names the usual causes.</source>
        <translation>NVIDIAs Liste der Xid-Fehler nennt die üblichen Ursachen.</translation>
    </message>
    <message>
        <source>Memory pages wait to be retired</source>
        <translation>Speicherseiten warten darauf, stillgelegt zu werden</translation>
    </message>
    <message>
        <source>Reset the GPU, or reboot the host, at the next occasion.</source>
        <translation>Setzen Sie bei nächster Gelegenheit die GPU zurück, oder starten Sie den Host neu.</translation>
    </message>
    <message>
        <source>Slowed down: %1</source>
        <extracomment>%1: reasons: &quot;too hot (hardware)&quot;</extracomment>
        <translation>Gedrosselt: %1</translation>
    </message>
    <message>
        <source>Check fans, air flow and power supplies of the host.</source>
        <translation>Prüfen Sie Lüfter, Luftstrom und Netzteile des Hosts.</translation>
    </message>
    <message>
        <source>The vGPU has no licence</source>
        <translation>Die vGPU hat keine Lizenz</translation>
    </message>
    <message>
        <source>The vGPU has no licence: %1</source>
        <translation>Die vGPU hat keine Lizenz: %1</translation>
    </message>
    <message>
        <source>An unlicensed vGPU is slowed down after a while. Check the client&apos;s configuration token and the licence server.</source>
        <translation>Eine vGPU ohne Lizenz wird nach einer Weile gedrosselt. Prüfen Sie das Konfigurations-Token des Clients und den Lizenzserver.</translation>
    </message>
    <message>
        <source>%1; hot from %2</source>
        <extracomment>%1: a temperature, %2: the temperature from which a GPU counts as hot</extracomment>
        <translation>%1; heiß ab %2</translation>
    </message>
    <message>
        <source>Check fans and air flow of the host.</source>
        <translation>Prüfen Sie Lüfter und Luftstrom des Hosts.</translation>
    </message>
    <message>
        <source>too hot (hardware)</source>
        <translation>zu heiß (Hardware)</translation>
    </message>
    <message>
        <source>too hot (driver)</source>
        <translation>zu heiß (Treiber)</translation>
    </message>
    <message>
        <source>power brake of the server</source>
        <translation>Leistungsbremse des Servers</translation>
    </message>
    <message>
        <source>hardware slowdown</source>
        <translation>Drosselung durch die Hardware</translation>
    </message>
    <message>
        <source>at its power limit</source>
        <translation>an ihrer Leistungsgrenze</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>unbeschäftigt</translation>
    </message>
    <message>
        <source>application clocks</source>
        <translation>eingestellte Takte</translation>
    </message>
</context>
<context>
    <name>models::GpuMode</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Passthrough</source>
        <translation>Passthrough</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Shared</translation>
    </message>
    <message>
        <source>Shared Direct</source>
        <translation>Shared Direct</translation>
    </message>
</context>
<context>
    <name>models::GpuModel</name>
    <message>
        <source>%1, %2 after reboot</source>
        <extracomment>A GPU&apos;s mode now and after the next restart of its host: &quot;None, Passthrough after reboot&quot;.</extracomment>
        <translation>%1, nach Neustart %2</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>vGPU profiles</source>
        <translation>vGPU-Profile</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation>NUMA-Knoten</translation>
    </message>
</context>
<context>
    <name>models::HostTreeModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>VMs without a visible host</source>
        <translation>VMs ohne sichtbaren Host</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation>Wartungsmodus</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Powered off or in standby</source>
        <translation>Ausgeschaltet oder in Bereitschaft</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Waits for an answer</source>
        <translation>Wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>Inaccessible</source>
        <translation>Nicht zugreifbar</translation>
    </message>
</context>
<context>
    <name>models::Metrics</name>
    <message>
        <source>GPU utilization</source>
        <translation>GPU-Auslastung</translation>
    </message>
    <message>
        <source>Memory utilization</source>
        <translation>Speicherauslastung</translation>
    </message>
    <message>
        <source>Memory used</source>
        <translation>Belegter Speicher</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>SM clock</source>
        <translation>SM-Takt</translation>
    </message>
    <message>
        <source>Memory clock</source>
        <translation>Speichertakt</translation>
    </message>
    <message>
        <source>Encoder utilization</source>
        <translation>Encoder-Auslastung</translation>
    </message>
    <message>
        <source>GPU</source>
        <extracomment>Head of a narrow column: utilization of the GPU</extracomment>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Mem. util.</source>
        <extracomment>Head of a narrow column: utilization of the GPU&apos;s memory</extracomment>
        <translation>Sp.-Ausl.</translation>
    </message>
    <message>
        <source>Memory</source>
        <extracomment>Head of a narrow column: memory of the GPU in use</extracomment>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Temp.</source>
        <extracomment>Head of a narrow column: temperature</extracomment>
        <translation>Temp.</translation>
    </message>
    <message>
        <source>Mem. clock</source>
        <extracomment>Head of a narrow column: clock of the GPU&apos;s memory</extracomment>
        <translation>Sp.-Takt</translation>
    </message>
    <message>
        <source>Encoder</source>
        <extracomment>Head of a narrow column: utilization of the video encoder</extracomment>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>nvidia-smi on the host</source>
        <translation>nvidia-smi auf dem Host</translation>
    </message>
    <message>
        <source>nvidia-smi in the guest</source>
        <translation>nvidia-smi im Gast</translation>
    </message>
    <message>
        <source>vCenter</source>
        <translation>vCenter</translation>
    </message>
    <message>
        <source>Prometheus</source>
        <translation>Prometheus</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Wartet auf neuen Versuch</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>Xid</source>
        <translation>Xid</translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation>Drosselung</translation>
    </message>
    <message>
        <source>VM moved</source>
        <translation>VM umgezogen</translation>
    </message>
    <message>
        <source>Plan applied</source>
        <translation>Plan ausgeführt</translation>
    </message>
    <message>
        <source>Driver changed</source>
        <translation>Treiber gewechselt</translation>
    </message>
    <message>
        <source>Source lost</source>
        <translation>Quelle verloren</translation>
    </message>
</context>
<context>
    <name>models::MissingNote</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a reason such as &quot;No permission: needs System.Read&quot;, %2 a property&apos;s name.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) do not tell everything, for example: %1</source>
        <translation>
            <numerusform>%n Host sagt nicht alles, zum Beispiel: %1</numerusform>
            <numerusform>%n Hosts sagen nicht alles, zum Beispiel: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>models::PassthroughStatus</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not Configurable</source>
        <translation>Nicht konfigurierbar</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Enabled / Needs reboot</source>
        <translation>Aktiviert / Neustart nötig</translation>
    </message>
    <message>
        <source>Disabled / Needs reboot</source>
        <translation>Deaktiviert / Neustart nötig</translation>
    </message>
    <message>
        <source>Enabled / Not capable</source>
        <translation>Aktiviert / Nicht möglich</translation>
    </message>
    <message>
        <source>The server does not tell the passthrough state of this device. Check that your account may read the host&apos;s configuration.</source>
        <translation>Der Server nennt den Passthrough-Zustand dieses Geräts nicht. Prüfen Sie, ob Ihr Konto die Konfiguration des Hosts lesen darf.</translation>
    </message>
    <message>
        <source>The platform does not allow passthrough: bridges, boot devices, devices without IOMMU or access control (ACS). Check VT-d or AMD-Vi in the host&apos;s firmware if you expected otherwise.</source>
        <translation>Die Plattform erlaubt kein Passthrough: Bridges, Boot-Geräte, Geräte ohne IOMMU oder Zugriffskontrolle (ACS). Prüfen Sie VT-d oder AMD-Vi in der Firmware des Hosts, wenn Sie anderes erwarten.</translation>
    </message>
    <message>
        <source>The device can be passed through and belongs to the host now. Enable passthrough to give it to a VM as a whole.</source>
        <translation>Das Gerät kann durchgereicht werden und gehört jetzt dem Host. Schalten Sie Passthrough ein, um es als Ganzes einer VM zu geben.</translation>
    </message>
    <message>
        <source>Passthrough is enabled and in force. The device can be added to a VM.</source>
        <translation>Passthrough ist eingeschaltet und in Kraft. Das Gerät kann einer VM hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Passthrough is enabled and takes effect when the host has restarted. If this stays after a restart, the host&apos;s stored configuration is stale.</source>
        <translation>Passthrough ist eingeschaltet und wirkt nach dem Neustart des Hosts. Bleibt das nach einem Neustart so, ist die gespeicherte Konfiguration des Hosts veraltet.</translation>
    </message>
    <message>
        <source>Passthrough is disabled and stays in force until the host has restarted.</source>
        <translation>Passthrough ist ausgeschaltet und bleibt bis zum Neustart des Hosts in Kraft.</translation>
    </message>
    <message>
        <source>Passthrough is stored as enabled, but the platform does not allow it: the hardware moved or a firmware option changed. Disable it, or restore the firmware option.</source>
        <translation>Passthrough ist als eingeschaltet gespeichert, aber die Plattform erlaubt es nicht: Hardware wurde umgesteckt, oder eine Firmware-Option hat sich geändert. Schalten Sie es aus, oder stellen Sie die Option wieder her.</translation>
    </message>
</context>
<context>
    <name>models::PciDeviceModel</name>
    <message>
        <source>This device was at %1 before.</source>
        <translation>Dieses Gerät war vorher unter %1.</translation>
    </message>
    <message>
        <source>Changes together with %1.</source>
        <translation>Ändert sich zusammen mit %1.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vendor Name</source>
        <translation>Herstellername</translation>
    </message>
    <message>
        <source>Device Name</source>
        <translation>Gerätename</translation>
    </message>
    <message>
        <source>ESX/ESXi Device</source>
        <translation>ESX/ESXi-Gerät</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation>NUMA-Knoten</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
</context>
<context>
    <name>models::PlanModel</name>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1: property, %2: its value before, %3: afterwards</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <extracomment>%1: one change, %n: number of further changes</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>For screen readers. %1: title of a step, %2: how it stands</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <extracomment>%1: how a step stands, %2: how far it is</extracomment>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>models::PlanWords</name>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Already done</source>
        <translation>Schon getan</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Cannot be known yet</source>
        <translation>Noch nicht zu wissen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Being undone</source>
        <translation>Wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Undo failed</source>
        <translation>Rückgängigmachen fehlgeschlagen</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Works, but something is lost</source>
        <translation>Funktioniert, aber etwas geht verloren</translation>
    </message>
    <message>
        <source>Runs, but the guest cannot use the device</source>
        <translation>Läuft, aber der Gast kann das Gerät nicht benutzen</translation>
    </message>
    <message>
        <source>Powers on, then stops by itself</source>
        <translation>Schaltet sich ein und hält dann von selbst an</translation>
    </message>
    <message>
        <source>The power-on fails</source>
        <translation>Das Einschalten scheitert</translation>
    </message>
    <message>
        <source>The power-on is refused</source>
        <translation>Das Einschalten wird abgelehnt</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Abwarten</translation>
    </message>
    <message>
        <source>DirectPath I/O (passthrough)</source>
        <translation>DirectPath I/O (Passthrough)</translation>
    </message>
    <message>
        <source>Trial start</source>
        <translation>Probestart</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
</context>
<context>
    <name>models::RunsModel</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>%1: steps that are done, %2: all steps</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Schritte fertig</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation>Initiator</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>models::SeriesTableModel</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>%1 mean</source>
        <extracomment>Head of a column: %1 is the name of a GPU</extracomment>
        <translation>%1 Mittel</translation>
    </message>
    <message>
        <source>%1 least</source>
        <extracomment>Head of a column: %1 is the name of a GPU</extracomment>
        <translation>%1 kleinster</translation>
    </message>
    <message>
        <source>%1 greatest</source>
        <extracomment>Head of a column: %1 is the name of a GPU</extracomment>
        <translation>%1 größter</translation>
    </message>
</context>
<context>
    <name>models::SourceTableModel</name>
    <message>
        <source>Telemetry is off</source>
        <translation>Telemetrie ist aus</translation>
    </message>
    <message>
        <source>Host or VM</source>
        <translation>Host oder VM</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last sample</source>
        <translation>Letzter Messwert</translation>
    </message>
    <message>
        <source>What stands in the way</source>
        <translation>Was im Weg steht</translation>
    </message>
</context>
<context>
    <name>models::TaskModel</name>
    <message>
        <source>Queued</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Initiator</source>
        <translation>Auftraggeber</translation>
    </message>
</context>
<context>
    <name>models::UndoWords</name>
    <message>
        <source>stays: %1</source>
        <translation>bleibt: %1</translation>
    </message>
    <message>
        <source>nothing to do: %1</source>
        <translation>nichts zu tun: %1</translation>
    </message>
    <message>
        <source>CANNOT BE TAKEN BACK NOW: %1</source>
        <translation>JETZT NICHT ZURÜCKZUNEHMEN: %1</translation>
    </message>
    <message>
        <source>taken back: %1</source>
        <translation>wird zurückgenommen: %1</translation>
    </message>
    <message>
        <source>LOST FOR GOOD: %1</source>
        <translation>ENDGÜLTIG VERLOREN: %1</translation>
    </message>
    <message>
        <source>Hosts that reboot: %1</source>
        <translation>Hosts, die neu starten: %1</translation>
    </message>
    <message>
        <source>VMs that stop: %1</source>
        <translation>VMs, die anhalten: %1</translation>
    </message>
    <message>
        <source>VMs that start: %1</source>
        <translation>VMs, die starten: %1</translation>
    </message>
    <message>
        <source>VMs that are DELETED with their disks: %1</source>
        <translation>VMs, die mit ihren Festplatten GELÖSCHT werden: %1</translation>
    </message>
</context>
<context>
    <name>models::Unmeasured</name>
    <message>
        <source>Connecting to the source.</source>
        <translation>Die Verbindung zur Quelle wird hergestellt.</translation>
    </message>
    <message>
        <source>The source runs, but has not told of this GPU.</source>
        <translation>Die Quelle läuft, nennt diese GPU aber nicht.</translation>
    </message>
    <message>
        <source>The driver may not see it: look for it in nvidia-smi on the host.</source>
        <translation>Vielleicht sieht der Treiber sie nicht: Suchen Sie sie in nvidia-smi auf dem Host.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: what failed, %2: the reason</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The source was lost and is tried again.</source>
        <translation>Die Quelle ging verloren und wird erneut versucht.</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>Angehalten: %1</translation>
    </message>
    <message>
        <source>Passed through, and no VM uses it: nobody can measure it.</source>
        <translation>Durchgereicht und von keiner VM genutzt: Niemand kann sie messen.</translation>
    </message>
    <message>
        <source>Passed through to %1: the host cannot see it, only the guest can.</source>
        <extracomment>%1: name of a VM</extracomment>
        <translation>Durchgereicht an %1: Der Host kann sie nicht sehen, nur der Gast.</translation>
    </message>
    <message>
        <source>Turn on telemetry for the VM.</source>
        <translation>Schalten Sie die Telemetrie der VM ein.</translation>
    </message>
    <message>
        <source>Passed through to %1, which is not running: nobody can measure it.</source>
        <extracomment>%1: names of VMs</extracomment>
        <translation>Durchgereicht an %1, nicht in Betrieb: Niemand kann sie messen.</translation>
    </message>
    <message>
        <source>Not an NVIDIA GPU: no source measures it.</source>
        <translation>Keine GPU von NVIDIA: Keine Quelle misst sie.</translation>
    </message>
    <message>
        <source>The host does not respond.</source>
        <translation>Der Host antwortet nicht.</translation>
    </message>
    <message>
        <source>Telemetry begins when the server reaches it again.</source>
        <translation>Die Telemetrie beginnt, wenn der Server ihn wieder erreicht.</translation>
    </message>
    <message>
        <source>Telemetry is off for this host.</source>
        <translation>Die Telemetrie dieses Hosts ist aus.</translation>
    </message>
    <message>
        <source>Turn it on.</source>
        <translation>Schalten Sie sie ein.</translation>
    </message>
    <message>
        <source>Turn On Telemetry</source>
        <translation>Telemetrie einschalten</translation>
    </message>
    <message>
        <source>Turn Off Telemetry</source>
        <translation>Telemetrie ausschalten</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Start SSH…</source>
        <translation>SSH starten…</translation>
    </message>
</context>
<context>
    <name>models::VmCandidateModel</name>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Wissenswertes</translation>
    </message>
</context>
<context>
    <name>models::VmGpuModel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A GPU&apos;s name and its PCI address.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Betriebszustand</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Reserved memory</source>
        <translation>Reservierter Speicher</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Memory-mapped I/O</source>
        <translation>Speicherbasierte E/A (MMIO)</translation>
    </message>
</context>
<context>
    <name>plan::Audit</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Before → after</source>
        <translation>Vorher → nachher</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
</context>
<context>
    <name>plan::Blast</name>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>takes about %n minute(s)</source>
        <translation>
            <numerusform>dauert etwa %n Minute</numerusform>
            <numerusform>dauert etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>reboots %1</source>
        <extracomment>part of a sentence whose first letter is made a capital; %1: hosts</extracomment>
        <translation>startet %1 neu</translation>
    </message>
    <message>
        <source>stops %1</source>
        <extracomment>part of a sentence; %1: virtual machines</extracomment>
        <translation>hält %1 an</translation>
    </message>
    <message>
        <source>reboots no host and stops no VM</source>
        <extracomment>part of a sentence</extracomment>
        <translation>startet keinen Host neu und hält keine VM an</translation>
    </message>
    <message>
        <source>takes away %1</source>
        <extracomment>part of a sentence; %1: &quot;vMotion of vm-1&quot;</extracomment>
        <translation>nimmt %1 weg</translation>
    </message>
    <message numerus="yes">
        <source>takes away %1 and %n more feature(s)</source>
        <extracomment>part of a sentence; %1: &quot;vMotion of vm-1&quot;</extracomment>
        <translation>
            <numerusform>nimmt %1 und eine weitere Funktion weg</numerusform>
            <numerusform>nimmt %1 und %n weitere Funktionen weg</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plan::Drift</name>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 is %2, which the preview did not change</source>
        <translation>%1 ist %2, was die Vorschau nicht änderte</translation>
    </message>
    <message>
        <source>%1 is %2, the preview had %3</source>
        <translation>%1 ist %2, in der Vorschau war es %3</translation>
    </message>
    <message>
        <source>%1 needs no change any more</source>
        <translation>%1 braucht keine Änderung mehr</translation>
    </message>
    <message>
        <source>Somebody did it already: the preview had found it necessary.</source>
        <translation>Jemand hat es schon getan: Die Vorschau hatte es für nötig befunden.</translation>
    </message>
    <message>
        <source>It was undone meanwhile: the preview had found it done.</source>
        <translation>Es wurde inzwischen rückgängig gemacht: Die Vorschau hatte es als erledigt befunden.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>enabled, not active yet</source>
        <translation>aktiviert, noch nicht aktiv</translation>
    </message>
    <message>
        <source>disabled, still active</source>
        <translation>deaktiviert, noch aktiv</translation>
    </message>
    <message>
        <source>power</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>Snapshot</translation>
    </message>
    <message>
        <source>maintenance mode</source>
        <translation>Wartungsmodus</translation>
    </message>
    <message>
        <source>%1: %2 %3 → %4</source>
        <extracomment>%1: a VM or host, %2: a property, %3 and %4: its value in the preview and now</extracomment>
        <translation>%1: %2 %3 → %4</translation>
    </message>
    <message>
        <source>VM with %1</source>
        <translation>VM mit %1</translation>
    </message>
    <message>
        <source>passthrough of %1</source>
        <translation>Passthrough von %1</translation>
    </message>
</context>
<context>
    <name>plan::HostMark</name>
    <message>
        <source>%1 UTC</source>
        <translation>%1 UTC</translation>
    </message>
    <message>
        <source>The run %1 of %2 has its mark on %3 since %4.</source>
        <translation>Der Lauf %1 von %2 hat %3 seit %4 markiert.</translation>
    </message>
    <message>
        <source>The custom attribute &quot;%1&quot; of %2 holds a text that no run wrote: &quot;%3&quot;.</source>
        <translation>Das benutzerdefinierte Attribut „%1“ von %2 enthält einen Text, den kein Lauf geschrieben hat: „%3“.</translation>
    </message>
    <message>
        <source>Find out who wrote it, then clear the attribute in the vSphere Client.</source>
        <translation>Finden Sie heraus, wer ihn geschrieben hat, und leeren Sie dann das Attribut im vSphere Client.</translation>
    </message>
    <message>
        <source>Let it end, or have it taken back, where it was begun. If nobody will do that any more, take the hosts over (gpudeckctl: --take-over %1).</source>
        <translation>Lassen Sie ihn dort, wo er begonnen wurde, enden oder zurücknehmen. Wenn das niemand mehr tun wird, übernehmen Sie die Hosts (gpudeckctl: --take-over %1).</translation>
    </message>
    <message>
        <source>Another run works on %1</source>
        <translation>Ein anderer Lauf arbeitet an %1</translation>
    </message>
    <message numerus="yes">
        <source>Another run works on %1 and %n more host(s)</source>
        <translation>
            <numerusform>Ein anderer Lauf arbeitet an %1 und einem weiteren Host</numerusform>
            <numerusform>Ein anderer Lauf arbeitet an %1 und %n weiteren Hosts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>plan::HostMarks</name>
    <message>
        <source>Other desktops are not told that this run works on %1. %2</source>
        <translation>Andere Arbeitsplätze erfahren nicht, dass dieser Lauf an %1 arbeitet. %2</translation>
    </message>
    <message>
        <source>The run does not begin</source>
        <translation>Der Lauf beginnt nicht</translation>
    </message>
    <message>
        <source>Somebody cleared its mark on %1 at once</source>
        <translation>Jemand hat seine Markierung auf %1 sofort entfernt</translation>
    </message>
    <message>
        <source>Find out who works there, then try again.</source>
        <translation>Finden Sie heraus, wer dort arbeitet, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The mark of this run stays on %1. %2 Clear the custom attribute &quot;%3&quot; in the vSphere Client.</source>
        <translation>Die Markierung dieses Laufs bleibt auf %1. %2 Leeren Sie das benutzerdefinierte Attribut „%3“ im vSphere Client.</translation>
    </message>
    <message>
        <source>%1 is taken over from the run %2 of %3.</source>
        <translation>%1 wird vom Lauf %2 von %3 übernommen.</translation>
    </message>
</context>
<context>
    <name>plan::Journal</name>
    <message>
        <source>The journal of plans cannot be read</source>
        <translation>Das Journal der Pläne kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>An entry is not understood</source>
        <translation>Ein Eintrag ist nicht verständlich</translation>
    </message>
    <message>
        <source>Until then no step is begun.</source>
        <translation>Bis dahin wird kein Schritt begonnen.</translation>
    </message>
    <message>
        <source>Another program holds it</source>
        <translation>Ein anderes Programm hält es offen</translation>
    </message>
    <message>
        <source>Close what has opened it.</source>
        <translation>Schließen Sie, was es geöffnet hat.</translation>
    </message>
    <message>
        <source>It cannot be written</source>
        <translation>Es kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Check the permissions of the folder %1.</source>
        <translation>Prüfen Sie die Rechte des Ordners %1.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free some space in %1, then try again.</source>
        <translation>Schaffen Sie Platz in %1 und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The disk takes no more or fails</source>
        <translation>Der Datenträger nimmt nichts mehr an oder versagt</translation>
    </message>
    <message>
        <source>Check space, quota and health of the disk of %1.</source>
        <translation>Prüfen Sie Platz, Kontingent und Zustand des Datenträgers von %1.</translation>
    </message>
    <message>
        <source>It is no journal, or damaged</source>
        <translation>Es ist kein Journal oder beschädigt</translation>
    </message>
    <message>
        <source>Move it out of the way and keep it: it tells what was done.</source>
        <translation>Räumen Sie es aus dem Weg und heben Sie es auf: Es sagt, was getan wurde.</translation>
    </message>
    <message>
        <source>The reason is not known</source>
        <translation>Der Grund ist nicht bekannt</translation>
    </message>
    <message>
        <source>It is a database of another program</source>
        <translation>Es ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>A newer GPU Deck wrote it (format %1)</source>
        <translation>Ein neueres GPU Deck hat es geschrieben (Format %1)</translation>
    </message>
    <message>
        <source>Update this program; the file is left as it is.</source>
        <translation>Aktualisieren Sie dieses Programm; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Entry %1 is not what was written, or one before it is missing</source>
        <translation>Eintrag %1 ist nicht, was geschrieben wurde, oder einer davor fehlt</translation>
    </message>
    <message>
        <source>Keep the file for an inquiry, and begin a new journal.</source>
        <translation>Heben Sie die Datei für eine Untersuchung auf und beginnen Sie ein neues Journal.</translation>
    </message>
    <message>
        <source>It has a run %1 already</source>
        <translation>Es enthält schon einen Lauf %1</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is no run &quot;%1&quot;</source>
        <translation>Es gibt keinen Lauf „%1“</translation>
    </message>
    <message>
        <source>The journal has no entry of it</source>
        <translation>Das Journal hat keinen Eintrag davon</translation>
    </message>
    <message>
        <source>List the runs to see their names.</source>
        <translation>Lassen Sie sich die Läufe auflisten, um ihre Namen zu sehen.</translation>
    </message>
    <message>
        <source>The run %1 cannot be taken</source>
        <translation>Der Lauf %1 kann nicht übernommen werden</translation>
    </message>
    <message>
        <source>It is being worked on by %1</source>
        <translation>Daran arbeitet %1</translation>
    </message>
    <message>
        <source>Wait for it to end, or end it there.</source>
        <translation>Warten Sie, bis er endet, oder beenden Sie ihn dort.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be used</source>
        <translation>Das Journal %1 ist nicht verwendbar</translation>
    </message>
    <message>
        <source>another process</source>
        <translation>ein anderer Prozess</translation>
    </message>
    <message>
        <source>process %1 (%2) on %3</source>
        <translation>Prozess %1 (%2) auf %3</translation>
    </message>
</context>
<context>
    <name>plan::JsonFields</name>
    <message>
        <source>it is nested too deeply</source>
        <translation>es ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>it has control characters</source>
        <translation>es enthält Steuerzeichen</translation>
    </message>
    <message>
        <source>the name of a field cannot be shown</source>
        <translation>der Name eines Feldes lässt sich nicht darstellen</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>es ist zu lang</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>es ist leer</translation>
    </message>
    <message>
        <source>it is none of %1</source>
        <translation>es ist keines von %1</translation>
    </message>
    <message>
        <source>it is no plain text</source>
        <translation>es ist kein einfacher Text</translation>
    </message>
    <message>
        <source>it is no whole number from %1 to %2</source>
        <translation>es ist keine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>this program knows no such field</source>
        <translation>dieses Programm kennt kein solches Feld</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>es fehlt</translation>
    </message>
    <message>
        <source>it is not %1</source>
        <translation>es ist nicht: %1</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>plan::PlanFile</name>
    <message>
        <source>This is no plan that can be used</source>
        <translation>Das ist kein verwendbarer Plan</translation>
    </message>
    <message>
        <source>Make the plan again, or use the file as it was written.</source>
        <translation>Erstellen Sie den Plan neu, oder verwenden Sie die Datei so, wie sie geschrieben wurde.</translation>
    </message>
    <message>
        <source>a reference has a type and a value</source>
        <translation>eine Referenz hat Typ und Wert</translation>
    </message>
    <message>
        <source>more than %1 steps</source>
        <translation>mehr als %1 Schritte</translation>
    </message>
    <message>
        <source>it is not %1</source>
        <translation>es ist nicht: %1</translation>
    </message>
    <message>
        <source>it is no time</source>
        <translation>es ist kein Zeitpunkt</translation>
    </message>
    <message>
        <source>it is not &quot;%1&quot;</source>
        <translation>es ist nicht „%1“</translation>
    </message>
    <message>
        <source>a newer GPU Deck wrote it</source>
        <translation>ein neueres GPU Deck hat ihn geschrieben</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>it is larger than %1 MiB</source>
        <translation>er ist größer als %1 MiB</translation>
    </message>
</context>
<context>
    <name>plan::Registry</name>
    <message>
        <source>The step &quot;%1&quot; cannot be used</source>
        <translation>Der Schritt „%1“ ist nicht verwendbar</translation>
    </message>
    <message>
        <source>Make the plan again with this version of the program.</source>
        <translation>Erstellen Sie den Plan mit dieser Version des Programms neu.</translation>
    </message>
    <message>
        <source>The parameter &quot;%1&quot; is not %2</source>
        <translation>Der Parameter „%1“ ist nicht: %2</translation>
    </message>
    <message>
        <source>The parameter &quot;%1&quot; has an element that is not %2</source>
        <translation>Der Parameter „%1“ hat ein Element, das nicht %2 ist</translation>
    </message>
    <message>
        <source>The parameter &quot;%1&quot; is missing</source>
        <translation>Der Parameter „%1“ fehlt</translation>
    </message>
    <message>
        <source>The parameter &quot;%1&quot; is refused: %2</source>
        <translation>Der Parameter „%1“ wird abgelehnt: %2</translation>
    </message>
    <message>
        <source>It has an unknown parameter &quot;%1&quot;</source>
        <translation>Er hat einen unbekannten Parameter „%1“</translation>
    </message>
    <message>
        <source>It has no id</source>
        <translation>Er hat keine Kennung</translation>
    </message>
    <message>
        <source>Another step has the same id</source>
        <translation>Ein anderer Schritt hat dieselbe Kennung</translation>
    </message>
    <message>
        <source>It depends on &quot;%1&quot;, which is no earlier step</source>
        <translation>Er hängt von „%1“ ab, und das ist kein früherer Schritt</translation>
    </message>
    <message>
        <source>Its object is made by &quot;%1&quot;, on which it does not depend</source>
        <translation>Sein Objekt wird von „%1“ gemacht, wovon er nicht abhängt</translation>
    </message>
    <message>
        <source>This program knows no step type &quot;%1&quot;</source>
        <translation>Dieses Programm kennt keine Art von Schritt „%1“</translation>
    </message>
    <message>
        <source>It has version %1 of &quot;%2&quot;; this program knows version %3</source>
        <translation>Er hat Version %1 von „%2“; dieses Programm kennt Version %3</translation>
    </message>
    <message>
        <source>Its parameters do not fit together</source>
        <translation>Seine Parameter passen nicht zusammen</translation>
    </message>
</context>
<context>
    <name>plan::Runbook</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What it interrupts</source>
        <translation>Was dabei unterbrochen wird</translation>
    </message>
    <message>
        <source>Lost: %1</source>
        <translation>Geht verloren: %1</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>Planned: %1</source>
        <translation>Geplant: %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Type &quot;yes&quot; to go on, anything else to end</source>
        <translation>„yes“ zum Weitermachen, alles andere zum Beenden</translation>
    </message>
    <message>
        <source>Not confirmed: the runbook ends here.</source>
        <translation>Nicht bestätigt: Das Runbook endet hier.</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Es hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>done already</source>
        <translation>bereits erledigt</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>The step had no effect:</source>
        <translation>Der Schritt hatte keine Wirkung:</translation>
    </message>
    <message>
        <source>cannot be taken back by this runbook</source>
        <translation>kann von diesem Runbook nicht zurückgenommen werden</translation>
    </message>
    <message>
        <source>All steps are taken back, the last one first.</source>
        <translation>Alle Schritte werden zurückgenommen, der letzte zuerst.</translation>
    </message>
    <message>
        <source>This runbook is for %1. PowerCLI is logged in at another server:</source>
        <translation>Dieses Runbook ist für %1. PowerCLI ist an einem anderen Server angemeldet:</translation>
    </message>
    <message>
        <source>The server tells no identity. Is it %1?</source>
        <translation>Der Server nennt keine Identität. Ist es %1?</translation>
    </message>
    <message>
        <source>THIS SCRIPT HAS NOT BEEN RUN: no PowerCLI was at hand where it was made. Read it and try it on a test system first.</source>
        <translation>DIESES SKRIPT WURDE NOCH NIE AUSGEFÜHRT: Wo es entstand, gab es kein PowerCLI. Lesen Sie es und probieren Sie es zuerst an einem Testsystem aus.</translation>
    </message>
    <message>
        <source>Made by GPU Deck for %1, planned %2.</source>
        <translation>Von GPU Deck für %1 erstellt, geplant %2.</translation>
    </message>
    <message>
        <source>Log in with Connect-VIServer first. Each step looks whether it is done already, acts, and proves its effect: run it again after a failure. -Check changes nothing, -Undo takes back what it can, -Yes leaves out the first question.</source>
        <translation>Melden Sie sich zuerst mit Connect-VIServer an. Jeder Schritt prüft, ob er bereits erledigt ist, handelt und weist seine Wirkung nach: Führen Sie es nach einem Fehler noch einmal aus. -Check ändert nichts, -Undo nimmt zurück, was sich zurücknehmen lässt, -Yes lässt die erste Frage weg.</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>Type &quot;yes&quot; to go on, anything else to end:</source>
        <translation>„yes“ zum Weitermachen, alles andere zum Beenden:</translation>
    </message>
    <message>
        <source>by hand; cannot be checked from here</source>
        <translation>von Hand; von hier aus nicht prüfbar</translation>
    </message>
    <message>
        <source>The step failed:</source>
        <translation>Der Schritt ist fehlgeschlagen:</translation>
    </message>
    <message>
        <source>govc is not installed.</source>
        <translation>govc ist nicht installiert.</translation>
    </message>
    <message>
        <source>govc reaches no server: set GOVC_URL and log in.</source>
        <translation>govc erreicht keinen Server: Setzen Sie GOVC_URL und melden Sie sich an.</translation>
    </message>
    <message>
        <source>This runbook is for %1. govc is logged in at another server:</source>
        <translation>Dieses Runbook ist für %1. govc ist an einem anderen Server angemeldet:</translation>
    </message>
    <message>
        <source>Host &gt; Configure &gt; PCI Devices &gt; Configure Passthrough: enable the device</source>
        <translation>Host &gt; Konfigurieren &gt; PCI-Geräte &gt; Passthrough konfigurieren: das Gerät aktivieren</translation>
    </message>
    <message>
        <source>Host &gt; Configure &gt; PCI Devices &gt; Configure Passthrough: disable the device</source>
        <translation>Host &gt; Konfigurieren &gt; PCI-Geräte &gt; Passthrough konfigurieren: das Gerät deaktivieren</translation>
    </message>
    <message>
        <source>It uses govc, logged in by GOVC_URL and the like. Each step looks whether it is done already, acts, and proves its effect: run it again after a failure. --check changes nothing, --undo takes back what it can, --yes leaves out the first question.</source>
        <translation>Es benutzt govc, angemeldet durch GOVC_URL und dergleichen. Jeder Schritt prüft, ob er bereits erledigt ist, handelt und weist seine Wirkung nach: Führen Sie es nach einem Fehler noch einmal aus. --check ändert nichts, --undo nimmt zurück, was sich zurücknehmen lässt, --yes lässt die erste Frage weg.</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Nötig</translation>
    </message>
    <message>
        <source>Done already</source>
        <translation>Bereits erledigt</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Cannot be known yet</source>
        <translation>Noch nicht feststellbar</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Ein Mensch</translation>
    </message>
    <message>
        <source>Nobody: it is waited for</source>
        <translation>Niemand: Es wird darauf gewartet</translation>
    </message>
    <message>
        <source>Can be taken back.</source>
        <translation>Kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Cannot be taken back.</source>
        <translation>Kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Cannot be taken back: %1</source>
        <translation>Kann nicht zurückgenommen werden: %1</translation>
    </message>
    <message>
        <source>%1 (instance %2)</source>
        <translation>%1 (Instanz %2)</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Privileges</source>
        <translation>Rechte</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rücknahme</translation>
    </message>
    <message>
        <source>this runbook did not do it</source>
        <translation>nicht von diesem Runbook getan</translation>
    </message>
    <message>
        <source>What the start will meet</source>
        <translation>Was der Start antrifft</translation>
    </message>
    <message>
        <source>%1, %2: %3 %4</source>
        <extracomment>%1: a VM, %2: a rule or the server&apos;s check, %3: a cause, %4: a remedy</extracomment>
        <translation>%1, %2: %3 %4</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: a VM, %2: a sentence</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>plan::Runner</name>
    <message>
        <source>The step &quot;%1&quot; has nothing to act on</source>
        <translation>Der Schritt „%1“ hat nichts, worauf er wirken kann</translation>
    </message>
    <message>
        <source>What it needs is made by the step &quot;%1&quot;, which made nothing in this run</source>
        <translation>Was er braucht, macht der Schritt „%1“, und der hat in diesem Lauf nichts gemacht</translation>
    </message>
    <message>
        <source>Skip this step too, or take back what was done.</source>
        <translation>Überspringen Sie auch diesen Schritt, oder nehmen Sie zurück, was getan wurde.</translation>
    </message>
    <message>
        <source>The plan is for another server</source>
        <translation>Der Plan ist für einen anderen Server</translation>
    </message>
    <message>
        <source>It was made for %1 (%2), and this one is %3</source>
        <translation>Er wurde für %1 (%2) erstellt, und dieser ist %3</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Connect to that server, or make the plan anew for this one.</source>
        <translation>Verbinden Sie sich mit jenem Server, oder erstellen Sie den Plan für diesen neu.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 and %n more</source>
        <translation>
            <numerusform>%1: %2 und %n weitere</numerusform>
            <numerusform>%1: %2 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The run goes no further</source>
        <translation>Der Lauf geht nicht weiter</translation>
    </message>
    <message>
        <source>The program ends</source>
        <translation>Das Programm endet</translation>
    </message>
    <message>
        <source>The run cannot be continued</source>
        <translation>Der Lauf kann nicht fortgesetzt werden</translation>
    </message>
    <message>
        <source>It was taken back</source>
        <translation>Er wurde zurückgenommen</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is not passed over</source>
        <translation>Der Schritt „%1“ wird nicht übersprungen</translation>
    </message>
    <message>
        <source>A reason is missing</source>
        <translation>Eine Begründung fehlt</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; is not confirmed</source>
        <translation>Der Schritt „%1“ ist nicht bestätigt</translation>
    </message>
    <message>
        <source>It is none that a person does</source>
        <translation>Es ist keiner, den ein Mensch ausführt</translation>
    </message>
    <message>
        <source>What proves it is missing</source>
        <translation>Es fehlt, was ihn belegt</translation>
    </message>
    <message>
        <source>It is being worked on, in this program</source>
        <translation>Daran wird gerade gearbeitet, in diesem Programm</translation>
    </message>
    <message>
        <source>The step &quot;%1&quot; cannot be passed over or confirmed</source>
        <translation>Der Schritt „%1“ kann nicht übersprungen oder bestätigt werden</translation>
    </message>
    <message>
        <source>The plan has no such step</source>
        <translation>Der Plan hat keinen solchen Schritt</translation>
    </message>
    <message>
        <source>The run is being taken back</source>
        <translation>Der Lauf wird gerade zurückgenommen</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Er ist erledigt</translation>
    </message>
    <message>
        <source>Not taken back: %1</source>
        <translation>Nicht zurückgenommen: %1</translation>
    </message>
    <message>
        <source>The run is being taken back, and this step did not fail</source>
        <translation>Der Lauf wird zurückgenommen, und dieser Schritt ist nicht gescheitert</translation>
    </message>
</context>
<context>
    <name>plan::Surroundings</name>
    <message>
        <source>waits for %1, which %2 runs on %3</source>
        <translation>wartet auf %1, das %2 an %3 ausführt</translation>
    </message>
    <message>
        <source>%1 of %2 runs on %3 and does not end.</source>
        <translation>%1 von %2 läuft an %3 und endet nicht.</translation>
    </message>
    <message>
        <source>Wait for it, or cancel it in the vSphere Client; then try again.</source>
        <translation>Warten Sie darauf, oder brechen Sie es im vSphere Client ab; versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>plan::Undo</name>
    <message>
        <source>Taking back &quot;%1&quot; failed: %2</source>
        <translation>„%1“ zurückzunehmen ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>The run had failed before: %1</source>
        <translation>Der Lauf war vorher fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>The program ends</source>
        <translation>Das Programm endet</translation>
    </message>
    <message>
        <source>It stays; taking it back would lose: %1</source>
        <translation>Es bleibt; zurückgenommen ginge verloren: %1</translation>
    </message>
    <message>
        <source>It was stopped</source>
        <translation>Es wurde angehalten</translation>
    </message>
    <message>
        <source>%1: passed over, %2</source>
        <translation>%1: übergangen, %2</translation>
    </message>
</context>
<context>
    <name>plan::VmChangeFile</name>
    <message>
        <source>more than %1 devices</source>
        <translation>mehr als %1 Geräte</translation>
    </message>
    <message>
        <source>more than %1 keys</source>
        <translation>mehr als %1 Schlüssel</translation>
    </message>
    <message>
        <source>a value in it is no plain text</source>
        <translation>ein Wert darin ist kein einfacher Text</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; is none of GPUs</source>
        <translation>der Schlüssel „%1“ gehört nicht zu GPUs</translation>
    </message>
    <message>
        <source>it is no list of device keys</source>
        <translation>es ist keine Liste von Geräteschlüsseln</translation>
    </message>
    <message>
        <source>This change of a VM cannot be used</source>
        <translation>Diese Änderung einer VM ist nicht verwendbar</translation>
    </message>
</context>
<context>
    <name>plan::VmUndo</name>
    <message>
        <source>The change of %1 cannot be taken back</source>
        <translation>Die Änderung an %1 kann nicht zurückgenommen werden</translation>
    </message>
    <message>
        <source>What the VM had before is not in the journal</source>
        <translation>Was die VM vorher hatte, steht nicht im Journal</translation>
    </message>
</context>
<context>
    <name>ports::EstatePort</name>
    <message>
        <source>What was waited for did not happen</source>
        <translation>Worauf gewartet wurde, ist nicht geschehen</translation>
    </message>
    <message>
        <source>The server was out of reach at the end of %1 s: %2</source>
        <translation>Der Server war am Ende von %1 s nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>%1 s are over.</source>
        <translation>%1 s sind vorbei.</translation>
    </message>
    <message>
        <source>Look at the object in the vSphere Client, then repeat the step.</source>
        <translation>Sehen Sie sich das Objekt im vSphere Client an und wiederholen Sie dann den Schritt.</translation>
    </message>
    <message>
        <source>What was waited for cannot happen</source>
        <translation>Worauf gewartet wurde, kann nicht geschehen</translation>
    </message>
    <message>
        <source>%1 is not in the inventory any more.</source>
        <translation>%1 ist nicht mehr im Inventar.</translation>
    </message>
    <message>
        <source>Waiting was stopped</source>
        <translation>Das Warten wurde beendet</translation>
    </message>
    <message>
        <source>Stopped by the operator.</source>
        <translation>Vom Bediener angehalten.</translation>
    </message>
</context>
<context>
    <name>ports::HostPort</name>
    <message>
        <source>entering maintenance mode</source>
        <translation>Wartungsmodus wird betreten</translation>
    </message>
    <message>
        <source>leaving maintenance mode</source>
        <translation>Wartungsmodus wird verlassen</translation>
    </message>
</context>
<context>
    <name>ports::SshShell</name>
    <message>
        <source>The command cannot be run</source>
        <translation>Der Befehl kann nicht ausgeführt werden</translation>
    </message>
    <message>
        <source>No login over SSH is known for this machine.</source>
        <translation>Für diese Maschine ist keine Anmeldung über SSH bekannt.</translation>
    </message>
    <message>
        <source>Enter one on the page of the machine, or run the command by hand.</source>
        <translation>Geben Sie auf der Seite der Maschine eine ein oder führen Sie den Befehl von Hand aus.</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>Es gibt keinen Befehl.</translation>
    </message>
    <message>
        <source>uploading</source>
        <translation>wird hochgeladen</translation>
    </message>
</context>
<context>
    <name>ports::TaskProgress</name>
    <message>
        <source>waiting in the server&apos;s queue</source>
        <translation>wartet in der Warteschlange des Servers</translation>
    </message>
</context>
<context>
    <name>ports::TimePort</name>
    <message>
        <source>Waiting was stopped</source>
        <translation>Das Warten wurde beendet</translation>
    </message>
    <message>
        <source>Stopped by the operator.</source>
        <translation>Vom Bediener angehalten.</translation>
    </message>
</context>
<context>
    <name>ports::VmPort</name>
    <message>
        <source>changing the virtual machine</source>
        <translation>virtuelle Maschine wird geändert</translation>
    </message>
    <message>
        <source>powering on</source>
        <translation>wird eingeschaltet</translation>
    </message>
    <message>
        <source>powering off</source>
        <translation>wird ausgeschaltet</translation>
    </message>
    <message>
        <source>upgrading the virtual hardware</source>
        <translation>virtuelle Hardware wird aktualisiert</translation>
    </message>
    <message>
        <source>deleting snapshots</source>
        <translation>Snapshots werden gelöscht</translation>
    </message>
    <message>
        <source>creating the virtual machine</source>
        <translation>virtuelle Maschine wird erstellt</translation>
    </message>
    <message>
        <source>copying disks</source>
        <translation>Festplatten werden kopiert</translation>
    </message>
    <message>
        <source>deleting the virtual machine</source>
        <translation>virtuelle Maschine wird gelöscht</translation>
    </message>
</context>
<context>
    <name>readings::Kinds</name>
    <message>
        <source>The text could not be read</source>
        <translation>Der Text konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is empty (line 1, column 1)</source>
        <translation>er ist leer (Zeile 1, Spalte 1)</translation>
    </message>
    <message>
        <source>there is no kind &quot;%1&quot;</source>
        <translation>es gibt keine Art „%1“</translation>
    </message>
    <message>
        <source>it looks like the output of no known tool, from line %1, column %2 on</source>
        <translation>er sieht ab Zeile %1, Spalte %2 nach der Ausgabe keines bekannten Werkzeugs aus</translation>
    </message>
    <message>
        <source>Name the kind if you know it.</source>
        <translation>Nennen Sie die Art, wenn Sie sie kennen.</translation>
    </message>
    <message>
        <source>it is no %1: not understood at line %2, column %3</source>
        <translation>er ist kein %1: nicht verstanden in Zeile %2, Spalte %3</translation>
    </message>
</context>
<context>
    <name>report::inventory</name>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Wartung</translation>
    </message>
    <message>
        <source>PCI devices</source>
        <translation>PCI-Geräte</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Vendor name</source>
        <translation>Herstellername</translation>
    </message>
    <message>
        <source>Device name</source>
        <translation>Gerätename</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation>NUMA-Knoten</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Memory (MiB)</source>
        <translation>Speicher (MiB)</translation>
    </message>
    <message>
        <source>vGPU profiles</source>
        <translation>vGPU-Profile</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Betriebszustand</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Reserved (MiB)</source>
        <translation>Reserviert (MiB)</translation>
    </message>
    <message>
        <source>Reservation locked</source>
        <translation>Reservierung gesperrt</translation>
    </message>
    <message>
        <source>64-bit MMIO</source>
        <translation>64-Bit-MMIO</translation>
    </message>
    <message>
        <source>MMIO size (GB)</source>
        <translation>MMIO-Größe (GB)</translation>
    </message>
    <message>
        <source>The inventory could not be written</source>
        <translation>Der Bestand konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Free some space or choose another place, then export again.</source>
        <translation>Schaffen Sie Platz oder wählen Sie einen anderen Ort, und exportieren Sie noch einmal.</translation>
    </message>
</context>
<context>
    <name>secrets::Keyring</name>
    <message>
        <source>The saved password cannot be read</source>
        <translation>Das gespeicherte Passwort kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The password was not saved</source>
        <translation>Das Passwort wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>The saved password was not removed</source>
        <translation>Das gespeicherte Passwort wurde nicht entfernt</translation>
    </message>
    <message>
        <source>You can connect without it: type the password when asked.</source>
        <translation>Sie können ohne ihn verbinden: Tippen Sie das Passwort, wenn danach gefragt wird.</translation>
    </message>
    <message>
        <source>the keyring is locked</source>
        <translation>der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again, or type the password when asked.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es noch einmal, oder tippen Sie das Passwort, wenn danach gefragt wird.</translation>
    </message>
    <message>
        <source>there is no desktop session with a keyring</source>
        <translation>es gibt keine Desktop-Sitzung mit einem Schlüsselbund</translation>
    </message>
    <message>
        <source>no keyring service is running in this session</source>
        <translation>in dieser Sitzung läuft kein Schlüsselbunddienst</translation>
    </message>
    <message>
        <source>no keyring has been created for this account yet</source>
        <translation>für dieses Konto wurde noch kein Schlüsselbund angelegt</translation>
    </message>
    <message>
        <source>Create a keyring with the desktop&apos;s password manager, or type the password when asked.</source>
        <translation>Legen Sie mit der Passwortverwaltung der Arbeitsumgebung einen Schlüsselbund an, oder tippen Sie das Passwort, wenn danach gefragt wird.</translation>
    </message>
    <message numerus="yes">
        <source>the keyring did not answer within %n second(s)</source>
        <translation>
            <numerusform>der Schlüsselbund antwortete nicht innerhalb von %n Sekunde</numerusform>
            <numerusform>der Schlüsselbund antwortete nicht innerhalb von %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>the keyring has not answered an earlier request yet</source>
        <translation>der Schlüsselbund hat eine frühere Anfrage noch nicht beantwortet</translation>
    </message>
    <message>
        <source>stopped by the operator</source>
        <translation>vom Bediener abgebrochen</translation>
    </message>
    <message>
        <source>the keyring refused and gave no reason</source>
        <translation>der Schlüsselbund lehnte ab und nannte keinen Grund</translation>
    </message>
    <message>
        <source>the keyring says: %1</source>
        <translation>der Schlüsselbund sagt: %1</translation>
    </message>
    <message>
        <source>What the keyring holds was left as it is. %1</source>
        <translation>Was im Schlüsselbund steht, blieb, wie es ist. %1</translation>
    </message>
</context>
<context>
    <name>setup::Above4g</name>
    <message>
        <source>Allow memory-mapped I/O above 4 GB in the firmware of %1</source>
        <translation>Speicherabbildung (MMIO) über 4 GB in der Firmware von %1 erlauben</translation>
    </message>
    <message>
        <source>Without it the server&apos;s firmware finds no room for the card&apos;s large regions: the card is missing, or its driver finds no GPU.</source>
        <translation>Ohne das findet die Firmware des Servers keinen Platz für die großen Bereiche der Karte: Die Karte fehlt, oder ihr Treiber findet keine GPU.</translation>
    </message>
    <message>
        <source>Firmware setup of the server (at power-on, or from its management controller), section for PCI</source>
        <translation>Firmware-Setup des Servers (beim Einschalten oder über den Management-Controller), Abschnitt für PCI</translation>
    </message>
    <message>
        <source>In the firmware of %1 allow memory-mapped I/O above 4 GB. Its names: %2.</source>
        <translation>Erlauben Sie in der Firmware von %1 Speicherabbildung über 4 GB. Namen dafür: %2.</translation>
    </message>
    <message>
        <source>%1 %2, BIOS %3. There the setting is called: %4.</source>
        <translation>%1 %2, BIOS %3. Dort heißt die Einstellung: %4.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>setup::ByHand</name>
    <message>
        <source>By hand: %1</source>
        <extracomment>%1: what a person is to do, a sentence</extracomment>
        <translation>Von Hand: %1</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Plan again from what is there now.</source>
        <translation>Planen Sie neu, mit dem, was jetzt da ist.</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <translation>Macht ein Mensch</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not confirmed</source>
        <translation>„%1“ ist nicht bestätigt</translation>
    </message>
    <message>
        <source>This step is done by a person, who says in words what was seen.</source>
        <translation>Diesen Schritt macht ein Mensch, der in Worten sagt, was zu sehen war.</translation>
    </message>
    <message>
        <source>Do it as described, then confirm it with a sentence of evidence.</source>
        <translation>Machen Sie es wie beschrieben, und bestätigen Sie es dann mit einem Satz als Beleg.</translation>
    </message>
</context>
<context>
    <name>setup::Candidates</name>
    <message>
        <source>The host is not connected.</source>
        <translation>Der Host ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The vGPU manager drives it: its vGPU types vanish, and the host reboots.</source>
        <translation>Der vGPU-Manager benutzt sie: Ihre vGPU-Typen verschwinden, und der Host startet neu.</translation>
    </message>
    <message>
        <source>It runs: it will be shut down.</source>
        <translation>Sie läuft: Sie wird heruntergefahren.</translation>
    </message>
    <message>
        <source>Its snapshots will be removed.</source>
        <translation>Ihre Snapshots werden entfernt.</translation>
    </message>
    <message>
        <source>It boots with BIOS.</source>
        <translation>Sie startet mit BIOS.</translation>
    </message>
    <message>
        <source>It runs: the clone is as after a power cut.</source>
        <translation>Sie läuft: Der Klon ist wie nach einem Stromausfall.</translation>
    </message>
</context>
<context>
    <name>setup::Capacity</name>
    <message>
        <source>Check that the other hosts can carry the VMs of %1</source>
        <translation>Prüfen, ob die anderen Hosts die VMs von %1 tragen können</translation>
    </message>
    <message>
        <source>A host in maintenance mode hands its running VMs to the others. If they have no room, the evacuation never ends.</source>
        <translation>Ein Host im Wartungsmodus gibt seine laufenden VMs an die anderen ab. Haben sie keinen Platz, endet die Evakuierung nie.</translation>
    </message>
    <message>
        <source>Cluster &gt; Monitor &gt; Resource Allocation &gt; Memory</source>
        <translation>Cluster &gt; Monitor &gt; Resource Allocation &gt; Memory</translation>
    </message>
    <message>
        <source>Make sure that the other hosts of the cluster have room for the running VMs of %1.</source>
        <translation>Stellen Sie sicher, dass die anderen Hosts des Clusters Platz für die laufenden VMs von %1 haben.</translation>
    </message>
    <message>
        <source>Nothing leaves %1: no reboot is needed.</source>
        <translation>Nichts verlässt %1: Kein Neustart ist nötig.</translation>
    </message>
    <message>
        <source>No running VM has to find room on another host.</source>
        <translation>Keine laufende VM muss auf einem anderen Host Platz finden.</translation>
    </message>
    <message>
        <source>The memory of %1 is not known.</source>
        <translation>Der Speicher von %1 ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s) need %1; the other hosts have %2.</source>
        <translation>
            <numerusform>%n VM braucht %1; die anderen Hosts haben %2.</numerusform>
            <numerusform>%n VMs brauchen %1; die anderen Hosts haben %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s) of %1 need %2 on other hosts; no host has the %3 for %4 beside the others, of %5 that they have in all.</source>
        <translation>
            <numerusform>%n VM von %1 braucht %2 auf anderen Hosts; kein Host hat neben den anderen die %3 für %4, von %5, die sie zusammen haben.</numerusform>
            <numerusform>%n VMs von %1 brauchen %2 auf anderen Hosts; kein Host hat neben den anderen die %3 für %4, von %5, die sie zusammen haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shut VMs down, wait until another host is out of maintenance mode, or add a host to the cluster.</source>
        <translation>Fahren Sie VMs herunter, warten Sie, bis ein anderer Host den Wartungsmodus verlassen hat, oder fügen Sie dem Cluster einen Host hinzu.</translation>
    </message>
    <message>
        <source>What HA keeps free for failovers is not counted.</source>
        <translation>Was HA für Ausfälle frei hält, ist nicht eingerechnet.</translation>
    </message>
    <message>
        <source>%1 So nobody can tell whether the VMs of %2 find room.</source>
        <translation>%1 Daher kann niemand sagen, ob die VMs von %2 Platz finden.</translation>
    </message>
    <message>
        <source>Look at the memory of the cluster&apos;s hosts; where there is room, skip this step and say so as the reason.</source>
        <translation>Sehen Sie sich den Speicher der Hosts des Clusters an; ist Platz da, überspringen Sie diesen Schritt und nennen das als Grund.</translation>
    </message>
</context>
<context>
    <name>setup::Changed</name>
    <message>
        <source>any free device %1</source>
        <translation>irgendein freies Gerät %1</translation>
    </message>
    <message>
        <source>any free device %1 with the label %2</source>
        <translation>irgendein freies Gerät %1 mit dem Label %2</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Reserve all guest memory</source>
        <translation>Gesamten Gastspeicher reservieren</translation>
    </message>
    <message>
        <source>Memory hot add</source>
        <translation>Speicher im Betrieb hinzufügen</translation>
    </message>
    <message>
        <source>CPU hot add</source>
        <translation>CPU im Betrieb hinzufügen</translation>
    </message>
    <message>
        <source>Nested virtualization</source>
        <translation>Verschachtelte Virtualisierung</translation>
    </message>
    <message>
        <source>PCI device %1</source>
        <translation>PCI-Gerät %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Memory reservation</source>
        <translation>Speicherreservierung</translation>
    </message>
    <message>
        <source>Memory limit</source>
        <translation>Speicherlimit</translation>
    </message>
</context>
<context>
    <name>setup::Clone</name>
    <message>
        <source>Clone %1</source>
        <translation>%1 klonen</translation>
    </message>
    <message>
        <source>VM &gt; Actions &gt; Clone &gt; Clone to Virtual Machine</source>
        <translation>VM &gt; Actions &gt; Clone &gt; Clone to Virtual Machine</translation>
    </message>
    <message>
        <source>The VM to clone is not there any more.</source>
        <translation>Die zu klonende VM ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Choose another VM.</source>
        <translation>Wählen Sie eine andere VM.</translation>
    </message>
    <message>
        <source>%1 may have no PCI device to be cloned, and has one.</source>
        <translation>%1 darf zum Klonen kein PCI-Gerät haben, hat aber eines.</translation>
    </message>
    <message>
        <source>Remove the device first, or choose another VM.</source>
        <translation>Entfernen Sie erst das Gerät, oder wählen Sie eine andere VM.</translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>Resume it first.</source>
        <translation>Setzen Sie sie erst fort.</translation>
    </message>
    <message>
        <source>CloneVM_Task of %1</source>
        <translation>CloneVM_Task von %1</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 runs: the clone is as after a power cut.</source>
        <translation>%1 läuft: Der Klon ist wie nach einem Stromausfall.</translation>
    </message>
    <message>
        <source>A VM without a device is cloned first, and the device is assigned afterwards: a device copied along would point to the wrong host or card.</source>
        <translation>Zuerst wird eine VM ohne Gerät geklont, danach wird das Gerät zugewiesen: ein mitkopiertes Gerät würde auf den falschen Host oder die falsche Karte zeigen.</translation>
    </message>
    <message>
        <source>The clone %1, which this run made, is deleted with its disks; all that was done in it since is lost.</source>
        <translation>Der Klon %1, den dieser Lauf angelegt hat, wird mit seinen Festplatten gelöscht; alles, was seither darin getan wurde, geht verloren.</translation>
    </message>
</context>
<context>
    <name>setup::Configure</name>
    <message numerus="yes">
        <source>Give %n device(s) to %1</source>
        <translation>
            <numerusform>%1 %n Gerät geben</numerusform>
            <numerusform>%1 %n Geräte geben</numerusform>
        </translation>
    </message>
    <message>
        <source>One change of the VM: the devices, all memory reserved, hot add and nested virtualization off, and the 64-bit window where the devices&apos; regions need it. The guide&apos;s window is 16 GB for each card and the next power of two; what the regions need decides.</source>
        <translation>Eine Änderung der VM: die Geräte, aller Speicher reserviert, Hinzufügen im Betrieb und verschachtelte Virtualisierung aus, und das 64-Bit-Fenster, wo die Bereiche der Geräte es brauchen. Das Fenster der Anleitung ist 16 GB je Karte und die nächste Zweierpotenz; was die Bereiche brauchen, entscheidet.</translation>
    </message>
    <message>
        <source>VM &gt; Edit Settings &gt; Add New Device &gt; PCI Device; Memory &gt; Reserve all guest memory; VM Options &gt; Advanced &gt; Configuration Parameters</source>
        <translation>VM &gt; Edit Settings &gt; Add New Device &gt; PCI Device; Memory &gt; Reserve all guest memory; VM Options &gt; Advanced &gt; Configuration Parameters</translation>
    </message>
    <message>
        <source>%1 has the devices and all settings.</source>
        <translation>%1 hat die Geräte und alle Einstellungen.</translation>
    </message>
    <message>
        <source>ReconfigVM_Task on %1</source>
        <translation>ReconfigVM_Task an %1</translation>
    </message>
    <message>
        <source>%1 could not be changed</source>
        <translation>%1 konnte nicht geändert werden</translation>
    </message>
    <message>
        <source>The VM or its host is gone.</source>
        <translation>Die VM oder ihr Host ist weg.</translation>
    </message>
    <message>
        <source>Plan again from what is there now.</source>
        <translation>Planen Sie neu mit dem, was jetzt da ist.</translation>
    </message>
    <message>
        <source>%1 could not be given the device</source>
        <translation>%1 konnte das Gerät nicht bekommen</translation>
    </message>
    <message>
        <source>%1 does not tell its system id: no device is active there.</source>
        <translation>%1 nennt seine System-ID nicht: Kein Gerät ist dort aktiv.</translation>
    </message>
    <message>
        <source>Make the device active first: the steps on the host do it.</source>
        <translation>Machen Sie das Gerät erst aktiv: Die Schritte am Host tun das.</translation>
    </message>
    <message>
        <source>%1 was changed.</source>
        <translation>%1 wurde geändert.</translation>
    </message>
    <message>
        <source>Mend what it names in the settings of the VM; then try this step again, or take the run back.</source>
        <translation>Beheben Sie in den Einstellungen der VM, was genannt ist; versuchen Sie diesen Schritt dann noch einmal, oder nehmen Sie den Lauf zurück.</translation>
    </message>
    <message>
        <source>Nothing of the change is left in %1.</source>
        <translation>Von der Änderung ist in %1 nichts mehr da.</translation>
    </message>
</context>
<context>
    <name>setup::ConfigureCheck</name>
    <message>
        <source>CPU hot add, nested virtualization and the memory limit are read, and set right, when the step runs.</source>
        <translation>CPU im Betrieb hinzufügen, verschachtelte Virtualisierung und das Speicherlimit werden gelesen und richtig gesetzt, wenn der Schritt läuft.</translation>
    </message>
    <message>
        <source>%1 boots with BIOS: its guest cannot use regions of 4 GiB and more. The firmware is not changed, because an installed guest would not boot any more.</source>
        <translation>%1 startet mit BIOS: Ihr Gast kann Bereiche ab 4 GiB nicht benutzen. Die Firmware wird nicht geändert, weil ein installierter Gast nicht mehr starten würde.</translation>
    </message>
    <message>
        <source>snapshots of %1</source>
        <translation>Snapshots von %1</translation>
    </message>
    <message>
        <source>suspending %1</source>
        <translation>Anhalten von %1</translation>
    </message>
    <message>
        <source>vMotion of %1</source>
        <translation>vMotion von %1</translation>
    </message>
    <message>
        <source>Fault Tolerance of %1</source>
        <translation>Fault Tolerance von %1</translation>
    </message>
    <message>
        <source>DRS load balancing of %1 while it runs</source>
        <translation>Lastverteilung durch DRS für %1, solange sie läuft</translation>
    </message>
    <message>
        <source>DRS for %1</source>
        <translation>DRS für %1</translation>
    </message>
    <message>
        <source>restart of %1 by HA</source>
        <translation>Neustart von %1 durch HA</translation>
    </message>
    <message>
        <source>The host of the devices is not there any more.</source>
        <translation>Den Host der Geräte gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Plan again from what is there now.</source>
        <translation>Planen Sie neu, mit dem, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The device of %1 is not in %2 any more.</source>
        <translation>Das Gerät von %1 ist nicht mehr in %2.</translation>
    </message>
    <message>
        <source>Look at the host&apos;s PCI devices and plan again.</source>
        <translation>Sehen Sie sich die PCI-Geräte des Hosts an, und planen Sie neu.</translation>
    </message>
    <message>
        <source>%1 has to be active on %2 for %3; it is not.</source>
        <translation>%1 muss auf %2 für %3 aktiv sein; das ist es nicht.</translation>
    </message>
    <message>
        <source>Enable passthrough and reboot the host if it asks for it.</source>
        <translation>Aktivieren Sie Passthrough, und starten Sie den Host neu, wenn er es verlangt.</translation>
    </message>
    <message>
        <source>%1 is a template.</source>
        <translation>%1 ist eine Vorlage.</translation>
    </message>
    <message>
        <source>Convert it to a VM, or clone it.</source>
        <translation>Wandeln Sie sie in eine VM um, oder klonen Sie sie.</translation>
    </message>
    <message>
        <source>%1 has a vGPU; a VM has vGPUs or passthrough GPUs.</source>
        <translation>%1 hat eine vGPU; eine VM hat entweder vGPUs oder durchgereichte GPUs.</translation>
    </message>
    <message>
        <source>Remove the vGPU first, or choose another VM.</source>
        <translation>Entfernen Sie zuerst die vGPU, oder wählen Sie eine andere VM.</translation>
    </message>
    <message>
        <source>%1 has to be powered off.</source>
        <translation>%1 muss ausgeschaltet sein.</translation>
    </message>
    <message>
        <source>Shut it down first.</source>
        <translation>Fahren Sie sie zuerst herunter.</translation>
    </message>
    <message>
        <source>%1 may have no snapshot, and has one.</source>
        <translation>%1 darf keinen Snapshot haben, und hat einen.</translation>
    </message>
    <message>
        <source>Allow the plan to remove the snapshots, or clone the VM.</source>
        <translation>Erlauben Sie dem Plan, die Snapshots zu entfernen, oder klonen Sie die VM.</translation>
    </message>
    <message>
        <source>%1 waits for an answer: %2</source>
        <translation>%1 wartet auf eine Antwort: %2</translation>
    </message>
    <message>
        <source>Answer the question in the vSphere Client.</source>
        <translation>Beantworten Sie die Frage im vSphere Client.</translation>
    </message>
    <message>
        <source>%1 has Fault Tolerance.</source>
        <translation>%1 hat Fault Tolerance.</translation>
    </message>
    <message>
        <source>Turn Fault Tolerance off for this VM.</source>
        <translation>Schalten Sie Fault Tolerance für diese VM aus.</translation>
    </message>
    <message>
        <source>Another task works on %1: %2</source>
        <translation>Eine andere Aufgabe arbeitet an %1: %2</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Warten Sie, bis sie beendet ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is not what it was before</source>
        <translation>%1 ist nicht, was sie vorher war</translation>
    </message>
    <message>
        <source>The server took the change and did not carry it out: %1.</source>
        <translation>Der Server hat die Änderung angenommen und nicht ausgeführt: %1.</translation>
    </message>
    <message>
        <source>Look at the VM&apos;s recent tasks and events, then try again.</source>
        <translation>Sehen Sie sich die letzten Aufgaben und Ereignisse der VM an und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>%1 has to be on %2, where its device is, and is on another host.</source>
        <translation>%1 muss auf %2 sein, wo ihr Gerät ist, und ist auf einem anderen Host.</translation>
    </message>
    <message>
        <source>Move it to %1 while it is powered off, or plan again for the host where it is.</source>
        <translation>Verschieben Sie sie ausgeschaltet nach %1, oder planen Sie neu für den Host, auf dem sie ist.</translation>
    </message>
</context>
<context>
    <name>setup::ConfigureScript</name>
    <message numerus="yes">
        <source>Add %n dynamic PCI device(s) to %1 in the vSphere Client, and reserve all its memory.</source>
        <translation>
            <numerusform>Fügen Sie %1 im vSphere Client ein dynamisches PCI-Gerät hinzu, und reservieren Sie ihren ganzen Arbeitsspeicher.</numerusform>
            <numerusform>Fügen Sie %1 im vSphere Client %n dynamische PCI-Geräte hinzu, und reservieren Sie ihren ganzen Arbeitsspeicher.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::Conflicts</name>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>%1 kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>Repair or reconnect it first.</source>
        <translation>Reparieren oder verbinden Sie sie erst.</translation>
    </message>
    <message>
        <source>%1 is a template.</source>
        <translation>%1 ist eine Vorlage.</translation>
    </message>
    <message>
        <source>Convert it to a VM, or clone it.</source>
        <translation>Wandeln Sie sie in eine VM um, oder klonen Sie sie.</translation>
    </message>
    <message>
        <source>%1 is suspended.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>Resume it and shut it down.</source>
        <translation>Setzen Sie sie fort, und fahren Sie sie herunter.</translation>
    </message>
    <message>
        <source>%1 waits for an answer: %2</source>
        <translation>%1 wartet auf eine Antwort: %2</translation>
    </message>
    <message>
        <source>Answer the question in the vSphere Client.</source>
        <translation>Beantworten Sie die Frage im vSphere Client.</translation>
    </message>
    <message>
        <source>%1 has Fault Tolerance.</source>
        <translation>%1 hat Fault Tolerance.</translation>
    </message>
    <message>
        <source>Turn Fault Tolerance off for it.</source>
        <translation>Schalten Sie Fault Tolerance für sie aus.</translation>
    </message>
    <message>
        <source>%1 is shared by vGPU: %2 runs on it.</source>
        <translation>%1 wird als vGPU geteilt: %2 läuft darauf.</translation>
    </message>
    <message>
        <source>Move the vGPU VMs away or let them be shut down; they find no vGPU here afterwards.</source>
        <translation>Verschieben Sie die VMs mit vGPU, oder lassen Sie sie herunterfahren; sie finden hier danach keine vGPU mehr.</translation>
    </message>
    <message>
        <source>%1 is in use: %2 runs with it.</source>
        <translation>%1 ist in Gebrauch: %2 läuft damit.</translation>
    </message>
    <message>
        <source>Shut that VM down and take the device out of it, or choose another.</source>
        <translation>Fahren Sie diese VM herunter und nehmen Sie ihr das Gerät, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The server does not tell the passthrough state of %1.</source>
        <translation>Der Server nennt den Passthrough-Zustand von %1 nicht.</translation>
    </message>
    <message>
        <source>Ask for the privilege to read the host&apos;s configuration.</source>
        <translation>Bitten Sie um das Recht, die Konfiguration des Hosts zu lesen.</translation>
    </message>
    <message>
        <source>%1 is enabled, and the host says that it is not capable any more.</source>
        <translation>%1 ist aktiviert, und der Host sagt, dass es nicht mehr dazu fähig ist.</translation>
    </message>
    <message>
        <source>%1 is not capable of passthrough: it may be the boot display, sit behind a shared bridge, or VT-d, AMD-Vi or ACS is off.</source>
        <translation>%1 ist nicht fähig zu Passthrough: Es ist vielleicht die Anzeige beim Start, sitzt hinter einer geteilten Bridge, oder VT-d, AMD-Vi oder ACS ist aus.</translation>
    </message>
    <message>
        <source>Check the firmware of %1, or use another slot.</source>
        <translation>Prüfen Sie die Firmware von %1, oder nehmen Sie einen anderen Steckplatz.</translation>
    </message>
    <message>
        <source>%1 has a vGPU; a VM never has a vGPU and a passthrough GPU.</source>
        <translation>%1 hat eine vGPU; eine VM hat nie eine vGPU und eine Passthrough-GPU.</translation>
    </message>
    <message>
        <source>Remove the vGPU, or choose another VM.</source>
        <translation>Entfernen Sie die vGPU, oder wählen Sie eine andere VM.</translation>
    </message>
    <message>
        <source>%1 is on %2; the device is in %3.</source>
        <translation>%1 ist auf %2; das Gerät ist in %3.</translation>
    </message>
    <message>
        <source>another host</source>
        <translation>einem anderen Host</translation>
    </message>
    <message>
        <source>Move the VM to %1 while it is powered off.</source>
        <translation>Verschieben Sie die VM ausgeschaltet auf %1.</translation>
    </message>
    <message>
        <source>%1 has snapshots; they have to go.</source>
        <translation>%1 hat Snapshots; sie müssen weg.</translation>
    </message>
    <message>
        <source>Allow the plan to remove them, or clone the VM.</source>
        <translation>Erlauben Sie dem Plan, sie zu entfernen, oder klonen Sie die VM.</translation>
    </message>
    <message>
        <source>Only a vCenter clones VMs.</source>
        <translation>Nur ein vCenter klont VMs.</translation>
    </message>
    <message>
        <source>Connect to the vCenter, or choose an existing VM.</source>
        <translation>Verbinden Sie sich mit dem vCenter, oder wählen Sie eine vorhandene VM.</translation>
    </message>
    <message>
        <source>%1 has a PCI device; a VM without one is cloned.</source>
        <translation>%1 hat ein PCI-Gerät; geklont wird eine VM ohne.</translation>
    </message>
    <message>
        <source>Remove the device first, or choose another VM.</source>
        <translation>Entfernen Sie erst das Gerät, oder wählen Sie eine andere VM.</translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O needs a vCenter 7.0 or later; this is %1.</source>
        <translation>Dynamic DirectPath I/O braucht ein vCenter ab 7.0; dies ist %1.</translation>
    </message>
    <message>
        <source>Use fixed passthrough.</source>
        <translation>Benutzen Sie festes Passthrough.</translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O needs ESXi 7.0 or later with assignable hardware; %1 has %2.</source>
        <translation>Dynamic DirectPath I/O braucht ESXi ab 7.0 mit zuweisbarer Hardware; %1 hat %2.</translation>
    </message>
    <message>
        <source>Use fixed passthrough on this host.</source>
        <translation>Benutzen Sie auf diesem Host festes Passthrough.</translation>
    </message>
    <message>
        <source>Hardware labels can be set from 7.0 U2 on; the server has %1, the host %2.</source>
        <translation>Hardware-Labels können ab 7.0 U2 gesetzt werden; der Server hat %1, der Host %2.</translation>
    </message>
    <message>
        <source>Leave the label empty, or set it in the vSphere Client.</source>
        <translation>Lassen Sie das Label leer, oder setzen Sie es im vSphere Client.</translation>
    </message>
</context>
<context>
    <name>setup::Create</name>
    <message>
        <source>Create the VM %1</source>
        <translation>Die VM %1 anlegen</translation>
    </message>
    <message>
        <source>Host or folder &gt; New Virtual Machine; VM Options &gt; Boot Options &gt; Firmware: EFI</source>
        <translation>Host oder Ordner &gt; New Virtual Machine; VM Options &gt; Boot Options &gt; Firmware: EFI</translation>
    </message>
    <message>
        <source>CreateVM_Task for %1</source>
        <translation>CreateVM_Task für %1</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Platte</translation>
    </message>
    <message>
        <source>%1 GB, thin</source>
        <translation>%1 GB, thin</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Create the VM %1 with EFI firmware, %2 MB of memory and without a PCI device.</source>
        <translation>Legen Sie die VM %1 mit EFI-Firmware, %2 MB Speicher und ohne PCI-Gerät an.</translation>
    </message>
    <message>
        <source>It is made without a device and with EFI firmware, because firmware cannot change once a guest is installed. The device comes afterwards.</source>
        <translation>Sie wird ohne Gerät und mit EFI-Firmware angelegt, weil sich die Firmware nicht mehr wechseln lässt, wenn ein Gast installiert ist. Das Gerät kommt danach.</translation>
    </message>
    <message>
        <source>The VM %1, which this run made, is deleted with its disks; the guest system installed in it and all its data are lost.</source>
        <translation>Die VM %1, die dieser Lauf angelegt hat, wird mit ihren Festplatten gelöscht; das darin installierte Gastsystem und alle seine Daten gehen verloren.</translation>
    </message>
    <message>
        <source>CD drive</source>
        <translation>CD-Laufwerk</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Datastore</source>
        <translation>Datenspeicher</translation>
    </message>
    <message>
        <source>the one of the host with most room</source>
        <translation>der des Hosts mit dem meisten Platz</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>the first of the host for VMs</source>
        <translation>das erste des Hosts für VMs</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>the datacenter&apos;s for VMs</source>
        <translation>der des Datencenters für VMs</translation>
    </message>
    <message>
        <source>Resource pool</source>
        <translation>Ressourcenpool</translation>
    </message>
    <message>
        <source>that of the host or its cluster</source>
        <translation>der des Hosts oder seines Clusters</translation>
    </message>
</context>
<context>
    <name>setup::DiscoverRegions</name>
    <message>
        <source>Learn from a trial start of %1 what the device maps</source>
        <translation>Aus einem Probestart von %1 lernen, was das Gerät abbildet</translation>
    </message>
    <message>
        <source>The VM gets the device without the 64-bit settings and is started; the start may fail, and its log tells the regions either way. Then the device is taken out again and the VM is as before.</source>
        <translation>Die VM bekommt das Gerät ohne die 64-Bit-Einstellungen und wird gestartet; der Start darf scheitern, ihr Log nennt die Bereiche so oder so. Dann wird das Gerät wieder entfernt, und die VM ist wie zuvor.</translation>
    </message>
    <message>
        <source>Add the PCI device, power on, open vmware.log in the VM&apos;s folder and look for &quot;barIndex&quot;; then remove the device</source>
        <translation>Das PCI-Gerät hinzufügen, einschalten, vmware.log im Ordner der VM öffnen und nach „barIndex“ suchen; dann das Gerät entfernen</translation>
    </message>
    <message>
        <source>ReconfigVM_Task, PowerOnVM_Task and ReconfigVM_Task on %1</source>
        <translation>ReconfigVM_Task, PowerOnVM_Task und ReconfigVM_Task an %1</translation>
    </message>
    <message>
        <source>Give the device to %1 without further settings, power it on, read the &quot;barIndex&quot; lines of its vmware.log, and remove the device again.</source>
        <translation>Geben Sie %1 das Gerät ohne weitere Einstellungen, schalten Sie sie ein, lesen Sie die Zeilen mit „barIndex“ in ihrer vmware.log, und entfernen Sie das Gerät wieder.</translation>
    </message>
    <message>
        <source>%1 could not be tried</source>
        <translation>%1 konnte nicht probiert werden</translation>
    </message>
    <message>
        <source>The VM or its host is gone.</source>
        <translation>Die VM oder ihr Host ist weg.</translation>
    </message>
    <message>
        <source>No log was read</source>
        <translation>Kein Log wurde gelesen</translation>
    </message>
    <message>
        <source>The log of %1 tells no regions</source>
        <translation>Das Log von %1 nennt keine Bereiche</translation>
    </message>
    <message>
        <source>It has no line with &quot;barIndex&quot; for the device.</source>
        <translation>Es hat keine Zeile mit „barIndex“ für das Gerät.</translation>
    </message>
    <message>
        <source>Enter the sizes by hand, from the vendor&apos;s documents or lspci -vv.</source>
        <translation>Geben Sie die Größen von Hand ein, aus den Unterlagen des Herstellers oder aus lspci -vv.</translation>
    </message>
    <message numerus="yes">
        <source>The log of %1 told the regions of %n model(s).</source>
        <translation>
            <numerusform>Das Log von %1 nannte die Bereiche von %n Modell.</numerusform>
            <numerusform>Das Log von %1 nannte die Bereiche von %n Modellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation>%1 ist wie zuvor.</translation>
    </message>
    <message>
        <source>Nothing of it stays. A guest that does not answer yet is switched off.</source>
        <translation>Nichts davon bleibt. Ein Gast, der noch nicht antwortet, wird ausgeschaltet.</translation>
    </message>
    <message>
        <source>Take the trial back, and try once more</source>
        <translation>Den Probestart zurücknehmen und noch einmal probieren</translation>
    </message>
    <message>
        <source>%1 is not as it was before the trial</source>
        <translation>%1 ist nicht, wie sie vor dem Probestart war</translation>
    </message>
    <message>
        <source>It runs, or something of the trial is still in it.</source>
        <translation>Sie läuft, oder etwas vom Probestart ist noch in ihr.</translation>
    </message>
    <message>
        <source>Try this step again.</source>
        <translation>Versuchen Sie diesen Schritt noch einmal.</translation>
    </message>
    <message>
        <source>The trial took itself back.</source>
        <translation>Der Probestart hat sich selbst zurückgenommen.</translation>
    </message>
    <message>
        <source>Nothing of the trial is left in %1.</source>
        <translation>Vom Probestart ist in %1 nichts mehr da.</translation>
    </message>
    <message>
        <source>End of the trial of %1 and ReconfigVM_Task</source>
        <translation>Ende des Probestarts von %1 und ReconfigVM_Task</translation>
    </message>
</context>
<context>
    <name>setup::EnterMaintenance</name>
    <message>
        <source>Put %1 into maintenance mode</source>
        <translation>%1 in den Wartungsmodus versetzen</translation>
    </message>
    <message>
        <source>A host reboots only in maintenance mode; its VMs leave it before, so that none is torn down.</source>
        <translation>Ein Host startet nur im Wartungsmodus neu; seine VMs verlassen ihn vorher, damit keine abgerissen wird.</translation>
    </message>
    <message>
        <source>Host &gt; Actions &gt; Maintenance Mode &gt; Enter Maintenance Mode</source>
        <translation>Host &gt; Actions &gt; Maintenance Mode &gt; Enter Maintenance Mode</translation>
    </message>
    <message>
        <source>%1 is in maintenance mode.</source>
        <translation>%1 ist im Wartungsmodus.</translation>
    </message>
    <message>
        <source>No reboot is needed, so none has to be prepared.</source>
        <translation>Kein Neustart ist nötig, also ist keiner vorzubereiten.</translation>
    </message>
    <message>
        <source>No VM may stay on %1; %2 would. %3</source>
        <translation>Keine VM darf auf %1 bleiben; %2 würde es. %3</translation>
    </message>
    <message>
        <source>Move these VMs, or allow the plan to shut them down.</source>
        <translation>Verschieben Sie diese VMs, oder erlauben Sie dem Plan, sie herunterzufahren.</translation>
    </message>
    <message>
        <source>%1 holds vSAN data, and nobody said what becomes of it.</source>
        <translation>%1 hält vSAN-Daten, und niemand hat gesagt, was aus ihnen wird.</translation>
    </message>
    <message>
        <source>Choose the vSAN data migration; &quot;ensure accessibility&quot; is the usual one.</source>
        <translation>Wählen Sie die vSAN-Datenmigration; „Zugriff sicherstellen“ ist die übliche.</translation>
    </message>
    <message>
        <source>EnterMaintenanceMode_Task on %1</source>
        <translation>EnterMaintenanceMode_Task an %1</translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation>Wartungsmodus</translation>
    </message>
    <message>
        <source>vSAN data: %1</source>
        <translation>vSAN-Daten: %1</translation>
    </message>
    <message>
        <source>%1 is not in maintenance mode.</source>
        <translation>%1 ist nicht im Wartungsmodus.</translation>
    </message>
    <message>
        <source>ExitMaintenanceMode_Task on %1</source>
        <translation>ExitMaintenanceMode_Task an %1</translation>
    </message>
</context>
<context>
    <name>setup::EnterScript</name>
    <message>
        <source>Host &gt; Actions &gt; Maintenance Mode &gt; Enter Maintenance Mode, vSAN data migration: %1</source>
        <comment>an instruction of a runbook; %1 is a mode of the API</comment>
        <translation>Host &gt; Aktionen &gt; Wartungsmodus &gt; In den Wartungsmodus wechseln, vSAN-Datenmigration: %1</translation>
    </message>
</context>
<context>
    <name>setup::Evacuation</name>
    <message>
        <source>DRS does not move a VM with a vGPU by itself.</source>
        <translation>DRS verschiebt eine VM mit vGPU nicht von selbst.</translation>
    </message>
    <message>
        <source>A passthrough device ties it to this host.</source>
        <translation>Ein Passthrough-Gerät bindet sie an diesen Host.</translation>
    </message>
    <message>
        <source>A running VM with a PCI device cannot move.</source>
        <translation>Eine laufende VM mit PCI-Gerät kann nicht umziehen.</translation>
    </message>
    <message>
        <source>vCenter takes care of its own VMs.</source>
        <translation>vCenter kümmert sich um seine eigenen VMs.</translation>
    </message>
    <message>
        <source>No other host can take it.</source>
        <translation>Kein anderer Host kann sie nehmen.</translation>
    </message>
    <message>
        <source>DRS is off: somebody has to move it.</source>
        <translation>DRS ist aus: Jemand muss sie verschieben.</translation>
    </message>
    <message numerus="yes">
        <source>Moved with vMotion it is estimated to stand still for about %n second(s), by figures published for a V100 and a 10 Gbit/s network.</source>
        <translation>
            <numerusform>Mit vMotion verschoben steht sie geschätzt etwa eine Sekunde still, nach Zahlen, die für eine V100 und ein Netz mit 10 Gbit/s veröffentlicht sind.</numerusform>
            <numerusform>Mit vMotion verschoben steht sie geschätzt etwa %n Sekunden still, nach Zahlen, die für eine V100 und ein Netz mit 10 Gbit/s veröffentlicht sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>vMotion gives up after %n second(s).</source>
        <translation>
            <numerusform>vMotion gibt nach einer Sekunde auf.</numerusform>
            <numerusform>vMotion gibt nach %n Sekunden auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>DRS moves it: it is fully automated.</source>
        <translation>DRS verschiebt sie: Es ist vollautomatisch.</translation>
    </message>
    <message>
        <source>DRS is off for this VM: somebody has to move it.</source>
        <translation>DRS ist für diese VM aus: Jemand muss sie verschieben.</translation>
    </message>
    <message>
        <source>The automation level of DRS is not known: somebody has to move it.</source>
        <translation>Die Automatisierungsstufe von DRS ist nicht bekannt: Jemand muss sie verschieben.</translation>
    </message>
    <message>
        <source>DRS is not fully automated for it and only recommends the move: somebody has to make it.</source>
        <translation>DRS ist für sie nicht vollautomatisch und empfiehlt die Migration nur: Jemand muss sie ausführen.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; of the cluster lets no other host take it.</source>
        <translation>Die Regel „%1“ des Clusters lässt keinen anderen Host zu.</translation>
    </message>
</context>
<context>
    <name>setup::EvidenceStep</name>
    <message>
        <source>&quot;%1&quot; is not confirmed</source>
        <translation>„%1“ ist nicht bestätigt</translation>
    </message>
    <message>
        <source>This step is done by a person, who says in words what was seen.</source>
        <translation>Diesen Schritt tut ein Mensch, der in Worten sagt, was zu sehen war.</translation>
    </message>
    <message>
        <source>Do it as described, then confirm it with a sentence of evidence.</source>
        <translation>Tun Sie es wie beschrieben, und bestätigen Sie es dann mit einem Satz als Nachweis.</translation>
    </message>
    <message>
        <source>Evidence given: %1</source>
        <translation>Nachweis gegeben: %1</translation>
    </message>
    <message>
        <source>The devices are in passthrough already; nothing changes on the host.</source>
        <translation>Die Geräte sind schon in Passthrough; am Host ändert sich nichts.</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <translation>Von einem Menschen getan</translation>
    </message>
</context>
<context>
    <name>setup::ExitMaintenance</name>
    <message>
        <source>Take %1 out of maintenance mode</source>
        <translation>%1 aus dem Wartungsmodus nehmen</translation>
    </message>
    <message>
        <source>Maintenance mode outlasts the reboot. It ends only now, when the devices are proven, so that nothing starts on a host that is not ready.</source>
        <translation>Der Wartungsmodus überdauert den Neustart. Er endet erst jetzt, wo die Geräte bewiesen sind, damit nichts auf einem Host startet, der nicht bereit ist.</translation>
    </message>
    <message>
        <source>Host &gt; Actions &gt; Maintenance Mode &gt; Exit Maintenance Mode</source>
        <translation>Host &gt; Actions &gt; Maintenance Mode &gt; Exit Maintenance Mode</translation>
    </message>
    <message>
        <source>%1 is not in maintenance mode.</source>
        <translation>%1 ist nicht im Wartungsmodus.</translation>
    </message>
    <message>
        <source>ExitMaintenanceMode_Task on %1</source>
        <translation>ExitMaintenanceMode_Task an %1</translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation>Wartungsmodus</translation>
    </message>
    <message>
        <source>%1 takes VMs again.</source>
        <translation>%1 nimmt wieder VMs.</translation>
    </message>
    <message>
        <source>%1 is in maintenance mode.</source>
        <translation>%1 ist im Wartungsmodus.</translation>
    </message>
    <message>
        <source>EnterMaintenanceMode_Task on %1</source>
        <translation>EnterMaintenanceMode_Task an %1</translation>
    </message>
</context>
<context>
    <name>setup::GuestRecipe</name>
    <message>
        <source>There is no plan for this guest</source>
        <translation>Für dieses Gastsystem gibt es keinen Plan</translation>
    </message>
    <message>
        <source>The VM %1 is not there.</source>
        <translation>Die VM %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Choose a VM of this server.</source>
        <translation>Wählen Sie eine VM dieses Servers.</translation>
    </message>
    <message>
        <source>%1 runs Windows, and NVIDIA&apos;s driver is installed there by hand.</source>
        <translation>%1 läuft unter Windows, und NVIDIAs Treiber wird dort von Hand installiert.</translation>
    </message>
    <message>
        <source>Install the data-centre driver for Windows in the guest.</source>
        <translation>Installieren Sie im Gastsystem den Rechenzentrumstreiber für Windows.</translation>
    </message>
    <message>
        <source>Give the path of NVIDIA&apos;s data-centre driver for Linux.</source>
        <translation>Geben Sie den Pfad von NVIDIAs Rechenzentrumstreiber für Linux an.</translation>
    </message>
    <message>
        <source>Neither a toolkit nor a container image was chosen.</source>
        <translation>Weder ein Toolkit noch ein Container-Image wurde gewählt.</translation>
    </message>
    <message>
        <source>Give the path of CUDA&apos;s installer, or an image to test with.</source>
        <translation>Geben Sie den Pfad von CUDAs Installationsdatei an, oder ein Image zum Testen.</translation>
    </message>
    <message>
        <source>Give the path of CUDA&apos;s installer for Linux (runfile).</source>
        <translation>Geben Sie den Pfad von CUDAs Installationsdatei für Linux an (runfile).</translation>
    </message>
</context>
<context>
    <name>setup::Hardware</name>
    <message>
        <source>%1 is no hardware version</source>
        <translation>%1 ist keine Hardwareversion</translation>
    </message>
</context>
<context>
    <name>setup::HostActions</name>
    <message>
        <source>waiting for the host to come back</source>
        <translation>wartet, bis der Host wieder da ist</translation>
    </message>
    <message>
        <source>It is connected with the boot time from before: it has not gone down.</source>
        <translation>Er ist mit der Startzeit von vorher verbunden: Er ist nicht heruntergefahren.</translation>
    </message>
    <message>
        <source>It was told to reboot, and vCenter does not reach it.</source>
        <translation>Er wurde zum Neustart aufgefordert, und vCenter erreicht ihn nicht.</translation>
    </message>
    <message>
        <source>It stays in maintenance mode: no VM starts there.</source>
        <translation>Er bleibt im Wartungsmodus: Dort startet keine VM.</translation>
    </message>
    <message>
        <source>%1 has not come back %2 after its reboot</source>
        <translation>%1 ist %2 nach dem Neustart nicht zurückgekehrt</translation>
    </message>
    <message>
        <source>Look at its recent tasks and its console through the management controller (iDRAC, iLO, XClarity); when it has rebooted, try again.</source>
        <translation>Sehen Sie sich seine letzten Aufgaben und über den Management-Controller (iDRAC, iLO, XClarity) seine Konsole an; wenn er neu gestartet ist, versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Look at its console through the management controller (iDRAC, iLO, XClarity): it may wait at a message of the firmware. Once it is back, try again: it will not be rebooted a second time.</source>
        <translation>Sehen Sie sich über den Management-Controller (iDRAC, iLO, XClarity) seine Konsole an: Vielleicht wartet er bei einer Meldung der Firmware. Sobald er zurück ist, versuchen Sie es noch einmal: Er wird kein zweites Mal neu gestartet.</translation>
    </message>
    <message>
        <source>%1 does not enter maintenance mode</source>
        <translation>%1 geht nicht in den Wartungsmodus</translation>
    </message>
    <message>
        <source>No VM may stay on it; %1 would.</source>
        <translation>Keine VM darf darauf bleiben; %1 würde bleiben.</translation>
    </message>
    <message>
        <source>Move or shut down these VMs, then try again; or pass this step over.</source>
        <translation>Verschieben Sie diese VMs oder fahren Sie sie herunter und versuchen Sie es erneut; oder übergehen Sie diesen Schritt.</translation>
    </message>
</context>
<context>
    <name>setup::HostStep</name>
    <message>
        <source>The host %1 is not there any more.</source>
        <translation>Der Host %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Plan again from what is there now.</source>
        <translation>Planen Sie neu mit dem, was jetzt da ist.</translation>
    </message>
    <message>
        <source>%1 has to be connected; vCenter does not reach it now.</source>
        <translation>%1 muss verbunden sein; vCenter erreicht ihn jetzt nicht.</translation>
    </message>
    <message>
        <source>Bring the host back or connect it again in the vSphere Client.</source>
        <translation>Bringen Sie den Host zurück, oder verbinden Sie ihn im vSphere Client wieder.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; had no effect</source>
        <translation>„%1“ hatte keine Wirkung</translation>
    </message>
    <message>
        <source>The host still reports the state from before.</source>
        <translation>Der Host meldet noch den Zustand von vorher.</translation>
    </message>
    <message>
        <source>Try again; if it stays, look at the host&apos;s recent tasks and events.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es, sehen Sie die letzten Aufgaben und Ereignisse des Hosts an.</translation>
    </message>
    <message>
        <source>The host could not be read</source>
        <translation>Der Host konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>No device of %1 answers to what was at %2.</source>
        <translation>Kein Gerät von %1 entspricht dem, das an %2 war.</translation>
    </message>
    <message>
        <source>Check that the card is seated and that the firmware still lists it.</source>
        <translation>Prüfen Sie, ob die Karte fest sitzt und ob die Firmware sie noch aufführt.</translation>
    </message>
</context>
<context>
    <name>setup::HostSteps</name>
    <message>
        <source>The evidence shows region %1 of %2 with %3 GiB.</source>
        <translation>Der Nachweis zeigt Bereich %1 von %2 mit %3 GiB.</translation>
    </message>
</context>
<context>
    <name>setup::InstallGuest</name>
    <message>
        <source>Install the guest system in %1</source>
        <translation>Das Gastsystem in %1 installieren</translation>
    </message>
    <message>
        <source>The guest is installed while the VM has no GPU yet, with EFI firmware; the firmware cannot change afterwards. Running VMware Tools prove it.</source>
        <translation>Der Gast wird installiert, solange die VM noch keine GPU hat, mit EFI-Firmware; danach lässt sich die Firmware nicht mehr wechseln. Laufende VMware Tools beweisen es.</translation>
    </message>
    <message>
        <source>VM &gt; Launch Web Console; the installation medium is in the CD drive</source>
        <translation>VM &gt; Webkonsole starten; das Installationsmedium liegt im CD-Laufwerk</translation>
    </message>
    <message>
        <source>VMware Tools run in %1.</source>
        <translation>In %1 laufen VMware Tools.</translation>
    </message>
    <message>
        <source>%1 has to run to be installed.</source>
        <translation>%1 muss laufen, um installiert zu werden.</translation>
    </message>
    <message>
        <source>Power it on.</source>
        <translation>Schalten Sie sie ein.</translation>
    </message>
    <message>
        <source>Done by a person</source>
        <translation>Macht ein Mensch</translation>
    </message>
    <message>
        <source>Attach an installation medium to the CD drive first.</source>
        <translation>Legen Sie zuerst ein Installationsmedium in das CD-Laufwerk.</translation>
    </message>
    <message>
        <source>The CD drive has %1.</source>
        <translation>Im CD-Laufwerk liegt %1.</translation>
    </message>
    <message>
        <source>Install VMware Tools (open-vm-tools) as well. Where the client says &quot;EFI in legacy compatibility mode&quot;, choose EFI.</source>
        <translation>Installieren Sie auch VMware Tools (open-vm-tools). Wo der Client „EFI im Legacy-Kompatibilitätsmodus“ sagt, wählen Sie EFI.</translation>
    </message>
    <message>
        <source>Install the guest system and VMware Tools in %1.</source>
        <translation>Installieren Sie das Gastsystem und VMware Tools in %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not confirmed</source>
        <translation>„%1“ ist nicht bestätigt</translation>
    </message>
    <message>
        <source>A person installs the guest system.</source>
        <translation>Ein Mensch installiert das Gastsystem.</translation>
    </message>
    <message>
        <source>Install it, then confirm this step.</source>
        <translation>Installieren Sie es, und bestätigen Sie dann diesen Schritt.</translation>
    </message>
    <message>
        <source>The guest system of %1 is not proved yet</source>
        <translation>Das Gastsystem von %1 ist noch nicht bewiesen</translation>
    </message>
    <message>
        <source>VMware Tools do not run in %1; running Tools are the proof.</source>
        <translation>Die VMware Tools laufen nicht in %1; laufende Tools sind der Beweis.</translation>
    </message>
    <message>
        <source>%1 is powered off; running VMware Tools are the proof.</source>
        <translation>%1 ist ausgeschaltet; laufende VMware Tools sind der Beweis.</translation>
    </message>
    <message>
        <source>Wait until the guest has started. If it has, install VMware Tools in it (open-vm-tools) and start them. Then try this step again.</source>
        <translation>Warten Sie, bis der Gast gestartet ist. Ist er es, installieren und starten Sie darin die VMware Tools (open-vm-tools). Versuchen Sie dann diesen Schritt noch einmal.</translation>
    </message>
    <message>
        <source>Power the VM on and let the guest start. Then try this step again.</source>
        <translation>Schalten Sie die VM ein, und lassen Sie den Gast starten. Versuchen Sie dann diesen Schritt noch einmal.</translation>
    </message>
</context>
<context>
    <name>setup::MakeStep</name>
    <message>
        <source>%1 is there.</source>
        <translation>%1 ist da.</translation>
    </message>
    <message>
        <source>The host %1 is not there any more.</source>
        <translation>Der Host %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Plan again from what is there now.</source>
        <translation>Planen Sie neu mit dem, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The name %1 has to be free; a VM has it.</source>
        <translation>Der Name %1 muss frei sein; eine VM hat ihn.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; had no effect</source>
        <translation>„%1“ hatte keine Wirkung</translation>
    </message>
    <message>
        <source>Look at the recent tasks of the host.</source>
        <translation>Sehen Sie die letzten Aufgaben des Hosts an.</translation>
    </message>
    <message>
        <source>%1 is not deleted</source>
        <translation>%1 wird nicht gelöscht</translation>
    </message>
    <message>
        <source>%1 was made.</source>
        <translation>%1 wurde angelegt.</translation>
    </message>
    <message>
        <source>The inventory does not show the VM that was made.</source>
        <translation>Das Inventar zeigt die angelegte VM nicht.</translation>
    </message>
    <message>
        <source>It is not the VM that this run made: its identity is another.</source>
        <translation>Es ist nicht die VM, die dieser Lauf angelegt hat: Ihre Identität ist eine andere.</translation>
    </message>
    <message>
        <source>If it is to go, delete it by hand; pass this step over with a reason.</source>
        <translation>Wenn sie weg soll, löschen Sie sie von Hand; übergehen Sie diesen Schritt mit einer Begründung.</translation>
    </message>
    <message>
        <source>The VM %1 is not there: nothing is left to delete.</source>
        <translation>Die VM %1 ist nicht da: Es ist nichts mehr zu löschen.</translation>
    </message>
    <message>
        <source>Destroy_Task on %1</source>
        <translation>Destroy_Task an %1</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>setup::Passthrough</name>
    <message>
        <source>Passthrough of %1</source>
        <translation>Passthrough von %1</translation>
    </message>
    <message>
        <source>Label of %1</source>
        <translation>Label von %1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>Enable passthrough of %n device(s) on %1</source>
        <translation>
            <numerusform>Passthrough von %n Gerät auf %1 aktivieren</numerusform>
            <numerusform>Passthrough von %n Geräten auf %1 aktivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable passthrough of %n device(s) on %1</source>
        <translation>
            <numerusform>Passthrough von %n Gerät auf %1 deaktivieren</numerusform>
            <numerusform>Passthrough von %n Geräten auf %1 deaktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>The host lets go of the device, so that a VM can have it alone. Functions that depend on each other change together.</source>
        <translation>Der Host lässt das Gerät los, damit eine VM es allein haben kann. Funktionen, die voneinander abhängen, wechseln zusammen.</translation>
    </message>
    <message>
        <source>The device goes back to the host and its drivers.</source>
        <translation>Das Gerät geht an den Host und seine Treiber zurück.</translation>
    </message>
    <message>
        <source>Host &gt; Configure &gt; Hardware &gt; PCI Devices &gt; Configure Passthrough (Edit in older clients), tick the devices, OK</source>
        <translation>Host &gt; Configure &gt; Hardware &gt; PCI Devices &gt; Configure Passthrough (in älteren Clients Edit), Geräte ankreuzen, OK</translation>
    </message>
    <message>
        <source>The device of %1 is not in %2 any more.</source>
        <translation>Das Gerät von %1 ist nicht mehr in %2.</translation>
    </message>
    <message>
        <source>Look at the host&apos;s PCI devices and plan again.</source>
        <translation>Sehen Sie die PCI-Geräte des Hosts an und planen Sie neu.</translation>
    </message>
    <message>
        <source>%1 in %2 has to be capable of passthrough; the host says it is not.</source>
        <translation>%1 in %2 muss zu Passthrough fähig sein; der Host sagt, dass es das nicht ist.</translation>
    </message>
    <message>
        <source>Check VT-d or AMD-Vi and ACS in the firmware, or use another slot.</source>
        <translation>Prüfen Sie VT-d oder AMD-Vi und ACS in der Firmware, oder nehmen Sie einen anderen Steckplatz.</translation>
    </message>
    <message>
        <source>Passthrough is enabled.</source>
        <translation>Passthrough ist aktiviert.</translation>
    </message>
    <message>
        <source>Passthrough is disabled.</source>
        <translation>Passthrough ist deaktiviert.</translation>
    </message>
    <message>
        <source>The device has to be free; %1 runs with it.</source>
        <translation>Das Gerät muss frei sein; %1 läuft damit.</translation>
    </message>
    <message>
        <source>Allow the plan to shut the VM down, or choose another device.</source>
        <translation>Erlauben Sie dem Plan, die VM herunterzufahren, oder wählen Sie ein anderes Gerät.</translation>
    </message>
    <message>
        <source>Hardware labels need ESXi 7.0 U2; %1 has %2.</source>
        <translation>Hardware-Labels brauchen ESXi 7.0 U2; %1 hat %2.</translation>
    </message>
    <message>
        <source>Leave the label empty: the model alone is matched then.</source>
        <translation>Lassen Sie das Label leer: Dann zählt allein das Modell.</translation>
    </message>
    <message>
        <source>UpdatePassthruConfig on %1</source>
        <translation>UpdatePassthruConfig an %1</translation>
    </message>
    <message>
        <source>It acts after a reboot of the host.</source>
        <translation>Es wirkt nach einem Neustart des Hosts.</translation>
    </message>
    <message>
        <source>This host rebinds devices without a reboot.</source>
        <translation>Dieser Host bindet Geräte ohne Neustart um.</translation>
    </message>
    <message numerus="yes">
        <source>%1 stored the setting of %n device(s).</source>
        <translation>
            <numerusform>%1 hat die Einstellung von %n Gerät gespeichert.</numerusform>
            <numerusform>%1 hat die Einstellung von %n Geräten gespeichert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::PassthroughActive</name>
    <message>
        <source>Prove that passthrough is active on %1</source>
        <translation>Beweisen, dass Passthrough auf %1 aktiv ist</translation>
    </message>
    <message>
        <source>Prove that passthrough is off on %1</source>
        <translation>Beweisen, dass Passthrough auf %1 aus ist</translation>
    </message>
    <message>
        <source>What is enabled acts only when the host says so. A device that still &quot;needs reboot&quot; after the reboot is a fault that another reboot does not mend.</source>
        <translation>Was aktiviert ist, wirkt erst, wenn der Host es sagt. Ein Gerät, das nach dem Neustart noch „needs reboot“ meldet, ist ein Fehler, den ein weiterer Neustart nicht behebt.</translation>
    </message>
    <message>
        <source>Host &gt; Configure &gt; Hardware &gt; PCI Devices &gt; Passthrough-enabled devices</source>
        <translation>Host &gt; Configure &gt; Hardware &gt; PCI Devices &gt; Passthrough-enabled devices</translation>
    </message>
    <message>
        <source>No device of %1 answers to what was at %2.</source>
        <translation>Kein Gerät von %1 entspricht dem, was an %2 war.</translation>
    </message>
    <message>
        <source>Check that the card is seated and that the firmware still lists it.</source>
        <translation>Prüfen Sie, ob die Karte sitzt und die Firmware sie noch auflistet.</translation>
    </message>
    <message>
        <source>Active: %1</source>
        <translation>Aktiv: %1</translation>
    </message>
    <message>
        <source>Not in passthrough: %1</source>
        <translation>Nicht in Passthrough: %1</translation>
    </message>
    <message>
        <source>%1 has to be in force and still waits for a reboot.</source>
        <translation>%1 muss in Kraft sein und wartet noch auf einen Neustart.</translation>
    </message>
    <message>
        <source>Do not reboot again. Disable and enable it once more with &quot;apply now&quot;; on a T4 take SR-IOV off; else the host&apos;s stored setting is stale.</source>
        <translation>Starten Sie nicht noch einmal neu. Deaktivieren und aktivieren Sie es noch einmal mit „sofort anwenden“; bei einer T4 schalten Sie SR-IOV aus; sonst ist die gespeicherte Einstellung des Hosts veraltet.</translation>
    </message>
    <message>
        <source>Passthrough on %1 is not in force</source>
        <translation>Passthrough auf %1 ist nicht in Kraft</translation>
    </message>
    <message>
        <source>PCI address</source>
        <translation>PCI-Adresse</translation>
    </message>
    <message>
        <source>Note the new addresses</source>
        <translation>Die neuen Adressen merken</translation>
    </message>
    <message>
        <source>Refresh of %1, and a wait until its devices are as stored</source>
        <translation>Refresh von %1, und warten, bis seine Geräte sind wie gespeichert</translation>
    </message>
</context>
<context>
    <name>setup::PassthroughWords</name>
    <message>
        <source>Passthrough on %1 is not what it was</source>
        <translation>Passthrough auf %1 ist nicht, wie es war</translation>
    </message>
    <message>
        <source>The setting is stored again, and the host still does not act on it.</source>
        <translation>Die Einstellung ist wieder gespeichert, und der Host folgt ihr noch nicht.</translation>
    </message>
    <message>
        <source>Look at the host&apos;s PCI devices in the vSphere Client; do not reboot it again for this.</source>
        <translation>Sehen Sie sich die PCI-Geräte des Hosts im vSphere Client an; starten Sie ihn dafür nicht noch einmal neu.</translation>
    </message>
    <message>
        <source>Passthrough of %1</source>
        <translation>Passthrough von %1</translation>
    </message>
    <message>
        <source>Label of %1</source>
        <translation>Label von %1</translation>
    </message>
    <message>
        <source>Passthrough on %1 is as it was.</source>
        <translation>Passthrough auf %1 ist, wie es war.</translation>
    </message>
    <message>
        <source>UpdatePassthruConfig on %1</source>
        <translation>UpdatePassthruConfig an %1</translation>
    </message>
</context>
<context>
    <name>setup::PowerOn</name>
    <message>
        <source>Power on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>vCenter finds a host with a free device of the model and label.</source>
        <translation>vCenter findet einen Host mit einem freien Gerät des Modells und Labels.</translation>
    </message>
    <message>
        <source>The VM starts on the host that has its devices. Taking it back shuts the guest down; one without VMware Tools is powered off.</source>
        <translation>Die VM startet auf dem Host, der ihre Geräte hat. Das Zurücknehmen fährt den Gast herunter; einer ohne VMware Tools wird ausgeschaltet.</translation>
    </message>
    <message>
        <source>VM &gt; Actions &gt; Power &gt; Power On</source>
        <translation>VM &gt; Actions &gt; Power &gt; Power On</translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>%1 waits for an answer: %2</source>
        <translation>%1 wartet auf eine Antwort: %2</translation>
    </message>
    <message>
        <source>Answer the question in the vSphere Client.</source>
        <translation>Beantworten Sie die Frage im vSphere Client.</translation>
    </message>
    <message>
        <source>%1 has to be out of maintenance mode to start %2.</source>
        <translation>%1 muss aus dem Wartungsmodus sein, um %2 zu starten.</translation>
    </message>
    <message>
        <source>Take the host out of maintenance mode.</source>
        <translation>Nehmen Sie den Host aus dem Wartungsmodus.</translation>
    </message>
    <message>
        <source>PowerOnMultiVM_Task with %1</source>
        <translation>PowerOnMultiVM_Task mit %1</translation>
    </message>
    <message>
        <source>PowerOnVM_Task on %1</source>
        <translation>PowerOnVM_Task an %1</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>powered on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>%1 was placed and runs.</source>
        <translation>%1 wurde platziert und läuft.</translation>
    </message>
</context>
<context>
    <name>setup::Proposal</name>
    <message>
        <source>evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>catalogue of GPU Deck</source>
        <translation>Katalog von GPU Deck</translation>
    </message>
    <message>
        <source>This VM boots with BIOS. It would start, and its guest could not use the card: a region of 4 GiB or more stays unassigned. The firmware of an installed guest cannot be switched to EFI: it would not boot any more. Take a VM that was installed with EFI, or a new one.</source>
        <translation>Diese VM startet mit BIOS. Sie würde starten, und ihr Gast könnte die Karte nicht benutzen: Ein Bereich ab 4 GiB bleibt ohne Adresse. Die Firmware eines installierten Gasts kann nicht auf EFI umgestellt werden: Er würde nicht mehr starten. Nehmen Sie eine VM, die mit EFI installiert wurde, oder eine neue.</translation>
    </message>
    <message>
        <source>This VM boots with BIOS; the card wants EFI because a region is above 256 MiB. An installed guest would not boot after a switch.</source>
        <translation>Diese VM startet mit BIOS; die Karte will EFI, weil ein Bereich über 256 MiB ist. Ein installierter Gast würde nach einer Umstellung nicht starten.</translation>
    </message>
    <message>
        <source>DRS chooses a host with a free device of the model and label at each power-on, and HA can restart the VM elsewhere. It needs virtual hardware 17.</source>
        <translation>DRS wählt bei jedem Einschalten einen Host mit einem freien Gerät des Modells und Labels, und HA kann die VM anderswo neu starten. Es braucht virtuelle Hardware 17.</translation>
    </message>
</context>
<context>
    <name>setup::Reboot</name>
    <message>
        <source>Reboot %1 and wait for it</source>
        <translation>%1 neu starten und auf ihn warten</translation>
    </message>
    <message>
        <source>A changed passthrough setting acts at the next boot. GPU servers may take half an hour; the host is back when it is connected with a new boot time.</source>
        <translation>Eine geänderte Passthrough-Einstellung wirkt beim nächsten Start. GPU-Server brauchen bis zu einer halben Stunde; der Host ist zurück, wenn er mit einer neuen Startzeit verbunden ist.</translation>
    </message>
    <message>
        <source>Host &gt; Actions &gt; Power &gt; Reboot</source>
        <translation>Host &gt; Actions &gt; Power &gt; Reboot</translation>
    </message>
    <message>
        <source>No reboot is needed: what is stored is in force.</source>
        <translation>Kein Neustart ist nötig: Was gespeichert ist, ist in Kraft.</translation>
    </message>
    <message>
        <source>%1 has to be in maintenance mode to reboot, and is not.</source>
        <translation>%1 muss für einen Neustart im Wartungsmodus sein, ist es aber nicht.</translation>
    </message>
    <message>
        <source>Put it into maintenance mode, or plan again: the plan then does it.</source>
        <translation>Versetzen Sie ihn in den Wartungsmodus, oder planen Sie neu: Dann tut es der Plan.</translation>
    </message>
    <message>
        <source>RebootHost_Task on %1, not forced</source>
        <translation>RebootHost_Task an %1, nicht erzwungen</translation>
    </message>
    <message>
        <source>Passthrough in force</source>
        <translation>Passthrough in Kraft</translation>
    </message>
    <message>
        <source>%1 has rebooted since this step began.</source>
        <translation>%1 ist neu gestartet, seit dieser Schritt begann.</translation>
    </message>
    <message>
        <source>Wait until %1 is back</source>
        <translation>Warten, bis %1 zurück ist</translation>
    </message>
    <message>
        <source>%1 is back; it booted at %2.</source>
        <translation>%1 ist zurück; er startete um %2.</translation>
    </message>
    <message>
        <source>%1 has not rebooted</source>
        <translation>%1 ist nicht neu gestartet</translation>
    </message>
    <message>
        <source>It still tells the boot time from before.</source>
        <translation>Er nennt noch die Startzeit von vorher.</translation>
    </message>
    <message>
        <source>Look at its recent tasks; then try this step again.</source>
        <translation>Sehen Sie seine letzten Aufgaben an; versuchen Sie dann diesen Schritt noch einmal.</translation>
    </message>
    <message>
        <source>%1 booted at %2.</source>
        <translation>%1 startete um %2.</translation>
    </message>
    <message>
        <source>The host is waited for, %1 at most.</source>
        <translation>Auf den Host wird gewartet, höchstens %1.</translation>
    </message>
</context>
<context>
    <name>setup::Recipe</name>
    <message>
        <source>There is no plan for these choices</source>
        <translation>Für diese Auswahl gibt es keinen Plan</translation>
    </message>
    <message>
        <source>The guest system %1 cannot boot with EFI, and the card&apos;s large regions need EFI.</source>
        <translation>Das Gastsystem %1 kann nicht mit EFI starten, und die großen Bereiche der Karte brauchen EFI.</translation>
    </message>
    <message>
        <source>Choose a 64-bit guest system with EFI.</source>
        <translation>Wählen Sie ein 64-Bit-Gastsystem mit EFI.</translation>
    </message>
    <message>
        <source>The card&apos;s large regions need EFI firmware; the new VM would have %1.</source>
        <translation>Die großen Bereiche der Karte brauchen EFI-Firmware; die neue VM hätte %1.</translation>
    </message>
    <message>
        <source>Choose EFI for the new VM.</source>
        <translation>Wählen Sie EFI für die neue VM.</translation>
    </message>
    <message>
        <source>The window has to be a power of two and at least %1 GB, which the devices&apos; regions need; %2 was chosen.</source>
        <translation>Das Fenster muss eine Zweierpotenz und mindestens %1 GB sein, was die Bereiche der Geräte brauchen; %2 wurde gewählt.</translation>
    </message>
    <message>
        <source>Leave the size out, or choose a larger one.</source>
        <translation>Lassen Sie die Größe weg, oder wählen Sie eine größere.</translation>
    </message>
    <message>
        <source>%1 needs virtual hardware %2; it has %3.</source>
        <translation>%1 braucht virtuelle Hardware %2; sie hat %3.</translation>
    </message>
    <message>
        <source>Allow the plan to upgrade the virtual hardware. That cannot be undone.</source>
        <translation>Erlauben Sie dem Plan, die virtuelle Hardware zu erneuern. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>A trial start needs devices of one host and one existing VM.</source>
        <translation>Ein Probestart braucht Geräte eines Hosts und eine vorhandene VM.</translation>
    </message>
    <message>
        <source>Choose a VM that is powered off and may be started for a minute.</source>
        <translation>Wählen Sie eine VM, die ausgeschaltet ist und für eine Minute starten darf.</translation>
    </message>
    <message>
        <source>Give the path of NVIDIA&apos;s data-centre driver for Linux.</source>
        <translation>Nennen Sie den Pfad von NVIDIAs Data-Center-Treiber für Linux.</translation>
    </message>
    <message>
        <source>%1 has to be powered off for a trial start.</source>
        <translation>%1 muss für einen Probestart ausgeschaltet sein.</translation>
    </message>
    <message>
        <source>%1 is in maintenance mode, where no VM starts.</source>
        <translation>%1 ist im Wartungsmodus, in dem keine VM startet.</translation>
    </message>
    <message>
        <source>Take the host out of maintenance mode.</source>
        <translation>Nehmen Sie den Host aus dem Wartungsmodus.</translation>
    </message>
    <message>
        <source>Give the path of CUDA&apos;s installer for Linux (runfile).</source>
        <translation>Nennen Sie den Pfad von CUDAs Installationsprogramm für Linux (runfile).</translation>
    </message>
</context>
<context>
    <name>setup::Refusal</name>
    <message numerus="yes">
        <source>longer than %n character(s)</source>
        <translation>
            <numerusform>länger als %n Zeichen</numerusform>
            <numerusform>länger als %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>has control characters</source>
        <translation>hat Steuerzeichen</translation>
    </message>
    <message>
        <source>names no device</source>
        <translation>nennt kein Gerät</translation>
    </message>
    <message>
        <source>%1 is no device</source>
        <translation>%1 ist kein Gerät</translation>
    </message>
    <message>
        <source>is missing or not of its type</source>
        <translation>fehlt oder ist nicht von seiner Art</translation>
    </message>
    <message>
        <source>%1 is not known</source>
        <translation>%1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 is no object of a server</source>
        <translation>%1 ist kein Objekt eines Servers</translation>
    </message>
    <message>
        <source>%1 is none of %2</source>
        <translation>%1 ist keines von %2</translation>
    </message>
    <message>
        <source>is not a whole number from %1 to %2</source>
        <translation>ist keine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>is not a power of two up to 65536</source>
        <translation>ist keine Zweierpotenz bis 65536</translation>
    </message>
</context>
<context>
    <name>setup::Remedy</name>
    <message>
        <source>There is no plan for this remedy</source>
        <translation>Für diese Abhilfe gibt es keinen Plan</translation>
    </message>
    <message>
        <source>The VM or its host is not there.</source>
        <translation>Die VM oder ihr Host ist nicht da.</translation>
    </message>
    <message>
        <source>No cause is known that it could mend.</source>
        <translation>Es ist keine Ursache bekannt, die er beheben könnte.</translation>
    </message>
    <message>
        <source>Give the log of the time of the failure.</source>
        <translation>Geben Sie das Protokoll aus der Zeit des Fehlers an.</translation>
    </message>
</context>
<context>
    <name>setup::RemoveSnapshots</name>
    <message>
        <source>Remove all snapshots of %1</source>
        <translation>Alle Snapshots von %1 entfernen</translation>
    </message>
    <message>
        <source>A VM with a passthrough device can neither take nor restore snapshots; going back to one would bring the old configuration back.</source>
        <translation>Eine VM mit Passthrough-Gerät kann Snapshots weder anlegen noch zu ihnen zurückkehren; eine Rückkehr brächte die alte Konfiguration zurück.</translation>
    </message>
    <message>
        <source>VM &gt; Actions &gt; Snapshots &gt; Delete All Snapshots</source>
        <translation>VM &gt; Actions &gt; Snapshots &gt; Delete All Snapshots</translation>
    </message>
    <message>
        <source>A removed snapshot cannot be brought back.</source>
        <translation>Ein entfernter Snapshot kommt nicht wieder.</translation>
    </message>
    <message>
        <source>%1 has no snapshot.</source>
        <translation>%1 hat keinen Snapshot.</translation>
    </message>
    <message>
        <source>RemoveAllSnapshots_Task on %1</source>
        <translation>RemoveAllSnapshots_Task an %1</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>some</source>
        <translation>einige</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Its disks need consolidation; that is done as well.</source>
        <translation>Ihre Platten müssen konsolidiert werden; auch das geschieht.</translation>
    </message>
</context>
<context>
    <name>setup::Resolved</name>
    <message>
        <source>There is no plan for these choices</source>
        <translation>Für diese Auswahl gibt es keinen Plan</translation>
    </message>
    <message>
        <source>Choose from what the server shows now.</source>
        <translation>Wählen Sie aus, was der Server jetzt zeigt.</translation>
    </message>
    <message>
        <source>%1 has no device %2.</source>
        <translation>%1 hat kein Gerät %2.</translation>
    </message>
    <message>
        <source>No device of %1 is chosen.</source>
        <translation>Kein Gerät von %1 ist gewählt.</translation>
    </message>
    <message>
        <source>The VM %1 is not there.</source>
        <translation>Die VM %1 ist nicht da.</translation>
    </message>
    <message>
        <source>The VM to clone is not there.</source>
        <translation>Die zu klonende VM ist nicht da.</translation>
    </message>
    <message>
        <source>A device goes to an existing VM, a new one or a clone.</source>
        <translation>Ein Gerät geht an eine vorhandene VM, eine neue oder einen Klon.</translation>
    </message>
    <message>
        <source>%1 of %2 is chosen twice.</source>
        <translation>%1 von %2 ist zweimal gewählt.</translation>
    </message>
    <message>
        <source>%1 is chosen twice.</source>
        <translation>%1 ist zweimal gewählt.</translation>
    </message>
    <message>
        <source>The host %1 is not there.</source>
        <translation>Der Host %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Devices that are taken out of passthrough go to no VM.</source>
        <translation>Geräte, die aus Passthrough genommen werden, gehen an keine VM.</translation>
    </message>
    <message>
        <source>No device is chosen.</source>
        <translation>Kein Gerät ist gewählt.</translation>
    </message>
</context>
<context>
    <name>setup::Settling</name>
    <message>
        <source>waiting until the host tells the new state of its devices</source>
        <translation>wartet, bis der Host den neuen Zustand seiner Geräte nennt</translation>
    </message>
</context>
<context>
    <name>setup::ShutDown</name>
    <message>
        <source>Shut down %1</source>
        <translation>%1 herunterfahren</translation>
    </message>
    <message>
        <source>A VM that runs cannot be given a device, and a host cannot reboot under it. The guest shuts down by itself; it is never cut off.</source>
        <translation>Eine laufende VM kann kein Gerät bekommen, und ein Host kann nicht unter ihr neu starten. Der Gast fährt selbst herunter; er wird nie abgeschnitten.</translation>
    </message>
    <message>
        <source>VM &gt; Actions &gt; Power &gt; Shut Down Guest OS</source>
        <translation>VM &gt; Actions &gt; Power &gt; Shut Down Guest OS</translation>
    </message>
    <message>
        <source>%1 reboots.</source>
        <translation>%1 startet neu.</translation>
    </message>
    <message>
        <source>It holds the device.</source>
        <translation>Sie hält das Gerät.</translation>
    </message>
    <message>
        <source>Its configuration changes.</source>
        <translation>Ihre Konfiguration ändert sich.</translation>
    </message>
    <message>
        <source>Its virtual hardware is upgraded.</source>
        <translation>Ihre virtuelle Hardware wird erneuert.</translation>
    </message>
    <message>
        <source>Its snapshots are removed.</source>
        <translation>Ihre Snapshots werden entfernt.</translation>
    </message>
    <message>
        <source>%1 is powered off.</source>
        <translation>%1 ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>%1 has to be powered off; it is suspended.</source>
        <translation>%1 muss ausgeschaltet sein; sie ist angehalten.</translation>
    </message>
    <message>
        <source>Resume it and shut its guest down.</source>
        <translation>Setzen Sie sie fort, und fahren Sie ihren Gast herunter.</translation>
    </message>
    <message>
        <source>%1 may go on running.</source>
        <translation>%1 darf weiterlaufen.</translation>
    </message>
    <message>
        <source>%1 waits for an answer: %2</source>
        <translation>%1 wartet auf eine Antwort: %2</translation>
    </message>
    <message>
        <source>Answer the question in the vSphere Client.</source>
        <translation>Beantworten Sie die Frage im vSphere Client.</translation>
    </message>
    <message>
        <source>VMware Tools have to run in %1 to shut it down; they do not.</source>
        <translation>VMware Tools müssen in %1 laufen, um sie herunterzufahren; sie tun es nicht.</translation>
    </message>
    <message>
        <source>Shut the guest down by hand, or start VMware Tools in it.</source>
        <translation>Fahren Sie den Gast von Hand herunter, oder starten Sie VMware Tools in ihm.</translation>
    </message>
    <message>
        <source>ShutdownGuest on %1</source>
        <translation>ShutdownGuest an %1</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>powered on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 still runs</source>
        <translation>%1 läuft noch</translation>
    </message>
    <message>
        <source>The guest was asked to shut down, or somebody has started it again.</source>
        <translation>Der Gast wurde gebeten, herunterzufahren, oder jemand hat ihn wieder gestartet.</translation>
    </message>
    <message>
        <source>Try this step again.</source>
        <translation>Versuchen Sie diesen Schritt noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not run before.</source>
        <translation>%1 lief vorher nicht.</translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>%1 ran again after the plan had stopped it, and somebody has switched it off since: it stays off.</source>
        <translation>%1 lief wieder, nachdem der Plan sie angehalten hatte, und jemand hat sie seither ausgeschaltet: Sie bleibt aus.</translation>
    </message>
    <message>
        <source>PowerOnVM_Task on %1</source>
        <translation>PowerOnVM_Task an %1</translation>
    </message>
</context>
<context>
    <name>setup::StartAgain</name>
    <message>
        <source>Start %1 again</source>
        <translation>%1 wieder starten</translation>
    </message>
    <message>
        <source>It was shut down for the reboot of its host, and runs again afterwards.</source>
        <translation>Sie wurde für den Neustart ihres Hosts heruntergefahren und läuft danach wieder.</translation>
    </message>
    <message>
        <source>VM &gt; Actions &gt; Power &gt; Power On</source>
        <translation>VM &gt; Actions &gt; Power &gt; Power On</translation>
    </message>
    <message>
        <source>%1 runs.</source>
        <translation>%1 läuft.</translation>
    </message>
    <message>
        <source>%1 has to be out of maintenance mode to start %2.</source>
        <translation>%1 muss aus dem Wartungsmodus sein, um %2 zu starten.</translation>
    </message>
    <message>
        <source>Take the host out of maintenance mode.</source>
        <translation>Nehmen Sie den Host aus dem Wartungsmodus.</translation>
    </message>
    <message>
        <source>PowerOnVM_Task on %1</source>
        <translation>PowerOnVM_Task an %1</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>powered on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>The plan has not shut %1 down.</source>
        <translation>Der Plan hat %1 nicht heruntergefahren.</translation>
    </message>
</context>
<context>
    <name>setup::Started</name>
    <message>
        <source>%1 is powered off already.</source>
        <translation>%1 ist schon ausgeschaltet.</translation>
    </message>
    <message>
        <source>This run could not start %1; somebody else did.</source>
        <translation>Dieser Lauf konnte %1 nicht starten; jemand anderes hat es getan.</translation>
    </message>
    <message>
        <source>%1 was started by somebody at %2, after this run had started it.</source>
        <translation>%1 wurde um %2 von jemandem gestartet, nachdem dieser Lauf sie gestartet hatte.</translation>
    </message>
    <message>
        <source>Shut it down by hand if it may stop, and try again; or pass this step over.</source>
        <translation>Fahren Sie sie von Hand herunter, wenn sie anhalten darf, und versuchen Sie es erneut; oder übergehen Sie diesen Schritt.</translation>
    </message>
    <message>
        <source>ShutdownGuest on %1</source>
        <translation>ShutdownGuest an %1</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Strom</translation>
    </message>
    <message>
        <source>powered on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>powered off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>This run did not see %1 start: somebody else may have.</source>
        <translation>Dieser Lauf hat %1 nicht starten sehen: Vielleicht hat sie jemand anderes gestartet.</translation>
    </message>
    <message>
        <source>VMware Tools do not run in %1: it can only be powered off, and that takes your consent.</source>
        <translation>VMware Tools laufen nicht in %1: Sie lässt sich nur ausschalten, und das braucht Ihre Zustimmung.</translation>
    </message>
</context>
<context>
    <name>setup::Strayed</name>
    <message>
        <source>%1 was moved meanwhile: it is on %2, and its device is in %3.</source>
        <translation>%1 wurde inzwischen verschoben: Sie ist auf %2, und ihr Gerät ist in %3.</translation>
    </message>
    <message>
        <source>Keep DRS from moving it, move it back to %1 (powered off, where it has devices), and try again; or plan again.</source>
        <translation>Halten Sie DRS davon ab, sie zu verschieben, verschieben Sie sie zurück auf %1 (ausgeschaltet, wenn sie Geräte hat), und versuchen Sie es noch einmal; oder planen Sie neu.</translation>
    </message>
</context>
<context>
    <name>setup::UpgradeHardware</name>
    <message>
        <source>Upgrade the virtual hardware of %1 to %2</source>
        <translation>Die virtuelle Hardware von %1 auf %2 erneuern</translation>
    </message>
    <message>
        <source>Older virtual hardware does not know this kind or number of devices.</source>
        <translation>Ältere virtuelle Hardware kennt diese Art oder Zahl von Geräten nicht.</translation>
    </message>
    <message>
        <source>VM &gt; Actions &gt; Compatibility &gt; Upgrade VM Compatibility</source>
        <translation>VM &gt; Actions &gt; Compatibility &gt; Upgrade VM Compatibility</translation>
    </message>
    <message>
        <source>Virtual hardware cannot be lowered again.</source>
        <translation>Virtuelle Hardware kann nicht wieder gesenkt werden.</translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1 hat %2.</translation>
    </message>
    <message>
        <source>%1 has to be powered off for this.</source>
        <translation>%1 muss dafür ausgeschaltet sein.</translation>
    </message>
    <message>
        <source>Shut it down first.</source>
        <translation>Fahren Sie sie erst herunter.</translation>
    </message>
    <message>
        <source>%1 needs %2; %3 knows %4 at most.</source>
        <translation>%1 braucht %2; %3 kennt höchstens %4.</translation>
    </message>
    <message>
        <source>Use a newer host, or fixed passthrough with fewer devices.</source>
        <translation>Nehmen Sie einen neueren Host oder festes Passthrough mit weniger Geräten.</translation>
    </message>
    <message>
        <source>UpgradeVM_Task on %1</source>
        <translation>UpgradeVM_Task an %1</translation>
    </message>
    <message>
        <source>Virtual hardware</source>
        <translation>Virtuelle Hardware</translation>
    </message>
    <message>
        <source>With hardware 20 an EFI VM renumbers its PCI slots: network names in the guest may change.</source>
        <translation>Mit Hardware 20 nummeriert eine EFI-VM ihre PCI-Steckplätze neu: Netzwerknamen im Gast können sich ändern.</translation>
    </message>
</context>
<context>
    <name>setup::VendorSupport</name>
    <message>
        <source>Confirm that the vendor of %1 supports the card</source>
        <translation>Bestätigen, dass der Hersteller von %1 die Karte unterstützt</translation>
    </message>
    <message>
        <source>A card that the server&apos;s vendor does not list may lack power, cooling or firmware for it. The answer is kept; &quot;not confirmed&quot; is allowed.</source>
        <translation>Einer Karte, die der Hersteller des Servers nicht führt, fehlen vielleicht Strom, Kühlung oder Firmware. Die Antwort wird aufbewahrt; „nicht bestätigt“ ist erlaubt.</translation>
    </message>
    <message>
        <source>The vendor&apos;s list of supported GPUs, and Broadcom&apos;s compatibility guide for shared pass-through graphics</source>
        <translation>Die Liste unterstützter GPUs des Herstellers und Broadcoms Kompatibilitätsliste für Shared Pass-Through Graphics</translation>
    </message>
    <message>
        <source>Look up whether the vendor of %1 supports this card in this model, and note where it says so.</source>
        <translation>Schlagen Sie nach, ob der Hersteller von %1 diese Karte in diesem Modell unterstützt, und notieren Sie, wo es steht.</translation>
    </message>
    <message>
        <source>%1 %2, BIOS %3, ESXi %4: does the vendor list %5?</source>
        <translation>%1 %2, BIOS %3, ESXi %4: Führt der Hersteller %5?</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Recorded: not confirmed by the vendor. %1</source>
        <translation>Festgehalten: vom Hersteller nicht bestätigt. %1</translation>
    </message>
</context>
<context>
    <name>setup::VmActions</name>
    <message>
        <source>%1 cannot be shut down gracefully</source>
        <translation>%1 kann nicht sauber heruntergefahren werden</translation>
    </message>
    <message>
        <source>Shut the guest down by hand, then try this step again.</source>
        <translation>Fahren Sie den Gast von Hand herunter, und versuchen Sie dann diesen Schritt noch einmal.</translation>
    </message>
    <message>
        <source>%1 did not shut down</source>
        <translation>%1 fuhr nicht herunter</translation>
    </message>
    <message numerus="yes">
        <source>The guest was asked, and still runs after %n minute(s).</source>
        <translation>
            <numerusform>Der Gast wurde gebeten und läuft nach %n Minute noch.</numerusform>
            <numerusform>Der Gast wurde gebeten und läuft nach %n Minuten noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>See on its console what it waits for, shut it down there, then try again.</source>
        <translation>Sehen Sie auf seiner Konsole, worauf er wartet, fahren Sie ihn dort herunter, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>waiting for the guest to shut down</source>
        <translation>wartet, bis der Gast heruntergefahren ist</translation>
    </message>
    <message>
        <source>waiting for the guest to come up, to shut it down</source>
        <translation>wartet, bis der Gast gestartet ist, um ihn herunterzufahren</translation>
    </message>
    <message>
        <source>VMware Tools do not run in it: it could only be powered off, and what the guest has not written is lost.</source>
        <translation>VMware Tools laufen darin nicht: Sie ließe sich nur ausschalten, und was der Gast nicht geschrieben hat, ist verloren.</translation>
    </message>
    <message>
        <source>Shut the guest down by hand and try again, or allow the power-off: gpudeckctl undo --power-off.</source>
        <translation>Fahren Sie den Gast von Hand herunter und versuchen Sie es erneut, oder erlauben Sie das Ausschalten: gpudeckctl undo --power-off.</translation>
    </message>
</context>
<context>
    <name>setup::VmLog</name>
    <message>
        <source>The log of %1 could not be read</source>
        <translation>Das Log von %1 konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The server does not tell where it is.</source>
        <translation>Der Server nennt nicht, wo es ist.</translation>
    </message>
    <message>
        <source>Set pciPassthru.64bitMMIOSizeGB of the VM to %1 while it is powered off.</source>
        <translation>Setzen Sie pciPassthru.64bitMMIOSizeGB der VM auf %1, während sie ausgeschaltet ist.</translation>
    </message>
</context>
<context>
    <name>setup::VmStep</name>
    <message>
        <source>The VM %1 is not there.</source>
        <translation>Die VM %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Plan again from what is there now.</source>
        <translation>Planen Sie neu mit dem, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The configuration of %1 has to be readable; the VM is %2.</source>
        <translation>Die Konfiguration von %1 muss lesbar sein; die VM ist %2.</translation>
    </message>
    <message>
        <source>not accessible</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>Repair or reconnect the VM first.</source>
        <translation>Reparieren oder verbinden Sie erst die VM.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; had no effect</source>
        <translation>„%1“ hatte keine Wirkung</translation>
    </message>
    <message>
        <source>The VM still is as it was before.</source>
        <translation>Die VM ist noch wie zuvor.</translation>
    </message>
    <message>
        <source>Try again; if it stays, look at the VM&apos;s recent tasks and events.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es, sehen Sie die letzten Aufgaben und Ereignisse der VM an.</translation>
    </message>
    <message>
        <source>The VM could not be read</source>
        <translation>Die VM konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The VM %1 is not there any more: nothing is left to take back.</source>
        <translation>Die VM %1 ist nicht mehr da: Es ist nichts mehr zurückzunehmen.</translation>
    </message>
</context>
<context>
    <name>setup::WaitTicker</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 s</source>
        <comment>minutes, seconds</comment>
        <translation>%1 %2 s</translation>
    </message>
    <message>
        <source>%1: %2 of at most %3</source>
        <translation>%1: %2 von höchstens %3</translation>
    </message>
</context>
<context>
    <name>setup::WatchPower</name>
    <message>
        <source>Watch that %1 keeps running</source>
        <translation>Beobachten, dass %1 weiterläuft</translation>
    </message>
    <message>
        <source>With a window that is too small the power-on succeeds, and the VM stops by itself moments later. Only its log tells why.</source>
        <translation>Mit einem zu kleinen Fenster gelingt das Einschalten, und die VM bleibt gleich danach von selbst stehen. Nur ihr Log nennt den Grund.</translation>
    </message>
    <message>
        <source>VM &gt; Monitor &gt; Events; and vmware.log in the VM&apos;s folder on its datastore</source>
        <translation>VM &gt; Monitor &gt; Events; und vmware.log im Ordner der VM auf ihrem Datastore</translation>
    </message>
    <message>
        <source>%1 runs since before.</source>
        <translation>%1 läuft schon von vorher.</translation>
    </message>
    <message>
        <source>%1 runs since %2.</source>
        <translation>%1 läuft seit %2.</translation>
    </message>
    <message numerus="yes">
        <source>The power state of %1 is watched for %n second(s)</source>
        <translation>
            <numerusform>Der Betriebszustand von %1 wird %n Sekunde beobachtet</numerusform>
            <numerusform>Der Betriebszustand von %1 wird %n Sekunden beobachtet</numerusform>
        </translation>
    </message>
    <message>
        <source>Its log could not be read: %1</source>
        <translation>Ihr Log konnte nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>Its log does not tell why.</source>
        <translation>Ihr Log nennt den Grund nicht.</translation>
    </message>
    <message>
        <source>%1 stopped by itself</source>
        <translation>%1 blieb von selbst stehen</translation>
    </message>
    <message>
        <source>watching the power state</source>
        <translation>beobachtet den Betriebszustand</translation>
    </message>
    <message>
        <source>%1 kept running.</source>
        <translation>%1 lief weiter.</translation>
    </message>
    <message>
        <source>Mend the cause.</source>
        <translation>Beheben Sie die Ursache.</translation>
    </message>
    <message>
        <source>%1 Then power the VM on and try this step again, or take the run back.</source>
        <translation>%1 Schalten Sie dann die VM ein und versuchen Sie diesen Schritt noch einmal, oder nehmen Sie den Lauf zurück.</translation>
    </message>
</context>
<context>
    <name>setup::Words</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::guest::CudaWords</name>
    <message>
        <source>Take a newer driver or an older toolkit (PF-GU-14).</source>
        <translation>Nehmen Sie einen neueren Treiber oder ein älteres Toolkit (PF-GU-14).</translation>
    </message>
    <message>
        <source>Run nvidia-smi in the guest, and look at its kernel log.</source>
        <translation>Führen Sie im Gastsystem nvidia-smi aus, und sehen Sie in sein Kernel-Protokoll.</translation>
    </message>
    <message>
        <source>%1 fails: %2</source>
        <translation>%1 scheitert: %2</translation>
    </message>
    <message>
        <source>this toolkit brings no test programs</source>
        <translation>dieses Toolkit bringt keine Testprogramme mit</translation>
    </message>
    <message numerus="yes">
        <source>deviceQuery passes with %n device(s)</source>
        <translation>
            <numerusform>deviceQuery besteht mit %n Gerät</numerusform>
            <numerusform>deviceQuery besteht mit %n Geräten</numerusform>
        </translation>
    </message>
    <message>
        <source>vectorAdd passes</source>
        <translation>vectorAdd besteht</translation>
    </message>
</context>
<context>
    <name>setup::guest::FileWords</name>
    <message>
        <source>it is no version of a driver</source>
        <translation>das ist keine Version eines Treibers</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is the driver for vGPUs; a passed-through GPU wants the ordinary data-centre driver</source>
        <translation>„%1“ ist der Treiber für vGPUs; eine durchgereichte GPU braucht den gewöhnlichen Rechenzentrumstreiber</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no &quot;NVIDIA-Linux-x86_64-VERSION.run&quot;</source>
        <translation>„%1“ ist kein „NVIDIA-Linux-x86_64-VERSION.run“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no &quot;cuda_VERSION_DRIVER_linux.run&quot;</source>
        <translation>„%1“ ist kein „cuda_VERSION_TREIBER_linux.run“</translation>
    </message>
</context>
<context>
    <name>setup::guest::GuestReady</name>
    <message>
        <source>Wait until the guest of %1 is up</source>
        <translation>Warten, bis das Gastsystem von %1 läuft</translation>
    </message>
    <message>
        <source>A power-on that succeeded says nothing of the guest: VMware Tools have to run, and the guest needs an address, before anything can be proved in it.</source>
        <translation>Ein gelungenes Einschalten sagt nichts über das Gastsystem: VMware Tools müssen laufen, und es braucht eine Adresse, bevor darin etwas nachgewiesen werden kann.</translation>
    </message>
    <message>
        <source>The VM&apos;s Summary page: VMware Tools and IP addresses</source>
        <translation>Die Übersichtsseite der VM: VMware Tools und IP-Adressen</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Plan again with a VM that exists.</source>
        <translation>Planen Sie neu mit einer VM, die es gibt.</translation>
    </message>
    <message>
        <source>%1 must run, and does not.</source>
        <translation>%1 muss laufen, läuft aber nicht.</translation>
    </message>
    <message>
        <source>Power it on first.</source>
        <translation>Schalten Sie sie zuerst ein.</translation>
    </message>
    <message>
        <source>VMware Tools run; the guest has the address %1.</source>
        <translation>VMware Tools laufen; das Gastsystem hat die Adresse %1.</translation>
    </message>
    <message numerus="yes">
        <source>Waits at most %n minute(s) for VMware Tools and an address</source>
        <translation>
            <numerusform>Wartet höchstens %n Minute auf VMware Tools und eine Adresse</numerusform>
            <numerusform>Wartet höchstens %n Minuten auf VMware Tools und eine Adresse</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits until the guest answers SSH</source>
        <translation>Wartet, bis das Gastsystem auf SSH antwortet</translation>
    </message>
    <message>
        <source>The guest answers.</source>
        <translation>Das Gastsystem antwortet.</translation>
    </message>
    <message>
        <source>waiting for VMware Tools and an address</source>
        <translation>wartet auf VMware Tools und eine Adresse</translation>
    </message>
    <message>
        <source>The guest of %1 did not come up</source>
        <translation>Das Gastsystem von %1 ist nicht hochgekommen</translation>
    </message>
    <message>
        <source>The VM stopped while it was waited for.</source>
        <translation>Die VM hielt an, während auf sie gewartet wurde.</translation>
    </message>
    <message>
        <source>Look at its events: a window for PCI memory that is too small stops a VM so.</source>
        <translation>Sehen Sie in ihre Ereignisse: Ein zu kleines Fenster für PCI-Speicher hält eine VM so an.</translation>
    </message>
    <message>
        <source>waiting for SSH</source>
        <translation>wartet auf SSH</translation>
    </message>
    <message>
        <source>The guest of %1 is up at %2</source>
        <translation>Das Gastsystem von %1 läuft unter %2</translation>
    </message>
    <message>
        <source>Wait until the Summary page of %1 shows that VMware Tools run and an IP address.</source>
        <translation>Warten Sie, bis die Übersichtsseite von %1 laufende VMware Tools und eine IP-Adresse zeigt.</translation>
    </message>
</context>
<context>
    <name>setup::guest::GuestStep</name>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Plan again with a VM that exists.</source>
        <translation>Planen Sie neu mit einer VM, die es gibt.</translation>
    </message>
    <message>
        <source>%1 runs Windows; this step works in Linux guests.</source>
        <translation>%1 läuft unter Windows; dieser Schritt arbeitet in Linux-Gastsystemen.</translation>
    </message>
    <message>
        <source>Do it by hand in the guest, then skip this step with what you saw.</source>
        <translation>Tun Sie es von Hand im Gastsystem, und überspringen Sie diesen Schritt dann mit dem, was Sie gesehen haben.</translation>
    </message>
    <message>
        <source>%1 must run, and does not.</source>
        <translation>%1 muss laufen, läuft aber nicht.</translation>
    </message>
    <message>
        <source>Power it on first.</source>
        <translation>Schalten Sie sie zuerst ein.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; did not take effect</source>
        <translation>„%1“ hat nicht gewirkt</translation>
    </message>
    <message>
        <source>The guest is still as it was before.</source>
        <translation>Das Gastsystem ist noch, wie es vorher war.</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s driver is being changed</source>
        <translation>NVIDIAs Treiber wird geändert</translation>
    </message>
    <message>
        <source>The VM %1 is not there any more: nothing is left to take back.</source>
        <translation>Die VM %1 ist nicht mehr da: Es ist nichts mehr zurückzunehmen.</translation>
    </message>
</context>
<context>
    <name>setup::guest::InstallCuda</name>
    <message>
        <source>Install the CUDA %1 toolkit in the guest of %2</source>
        <translation>Das CUDA-%1-Toolkit im Gastsystem von %2 installieren</translation>
    </message>
    <message>
        <source>Programs that are built in the guest need the toolkit. Its installer would put an own driver over the one that works: only the toolkit is taken. The guide prints a file name with &quot;.26linux&quot; for &quot;.26_linux&quot;.</source>
        <translation>Programme, die im Gastsystem gebaut werden, brauchen das Toolkit. Seine Installation würde einen eigenen Treiber über den laufenden legen: Nur das Toolkit wird genommen. Die Anleitung druckt einen Dateinamen mit „.26linux“ statt „.26_linux“.</translation>
    </message>
    <message>
        <source>In the guest: %1</source>
        <translation>Im Gastsystem: %1</translation>
    </message>
    <message>
        <source>CUDA toolkit</source>
        <translation>CUDA-Toolkit</translation>
    </message>
    <message>
        <source>asked of the guest</source>
        <translation>wird das Gastsystem gefragt</translation>
    </message>
    <message>
        <source>CUDA %1 is in %2.</source>
        <translation>CUDA %1 liegt in %2.</translation>
    </message>
    <message>
        <source>The driver does not work: %1</source>
        <translation>Der Treiber arbeitet nicht: %1</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s driver in the guest first.</source>
        <translation>Installieren Sie zuerst NVIDIAs Treiber im Gastsystem.</translation>
    </message>
    <message>
        <source>CUDA %1 needs driver %2 or later, and the guest has %3 (PF-GU-14).</source>
        <translation>CUDA %1 braucht Treiber %2 oder neuer, und das Gastsystem hat %3 (PF-GU-14).</translation>
    </message>
    <message>
        <source>Take a newer driver or an older toolkit.</source>
        <translation>Nehmen Sie einen neueren Treiber oder ein älteres Toolkit.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Download the toolkit from NVIDIA and plan again with its path.</source>
        <translation>Laden Sie das Toolkit von NVIDIA herunter, und planen Sie neu mit seinem Pfad.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>The driver %1 of the guest stays; %2 in the file is not installed.</source>
        <translation>Der Treiber %1 des Gastsystems bleibt; %2 in der Datei wird nicht installiert.</translation>
    </message>
    <message>
        <source>running CUDA&apos;s installer</source>
        <translation>CUDAs Installation läuft</translation>
    </message>
    <message>
        <source>CUDA %1 is installed in %2</source>
        <translation>CUDA %1 ist in %2 installiert</translation>
    </message>
    <message>
        <source>CUDA does not work in %1</source>
        <translation>CUDA arbeitet in %1 nicht</translation>
    </message>
    <message>
        <source>%1/bin/nvcc does not tell release %2.</source>
        <translation>%1/bin/nvcc nennt nicht die Version %2.</translation>
    </message>
    <message>
        <source>The driver was %1 and is %2 (PF-GU-15).</source>
        <translation>Der Treiber war %1 und ist %2 (PF-GU-15).</translation>
    </message>
    <message>
        <source>Install the driver again.</source>
        <translation>Installieren Sie den Treiber erneut.</translation>
    </message>
    <message>
        <source>CUDA %1: %2</source>
        <translation>CUDA %1: %2</translation>
    </message>
    <message>
        <source>Copy %1 into the guest of %2 and run &quot;%3&quot; as root, never with its driver. Then run deviceQuery and vectorAdd of %4/extras/demo_suite.</source>
        <translation>Kopieren Sie %1 in das Gastsystem von %2 und führen Sie als root „%3“ aus, nie mit seinem Treiber. Führen Sie dann deviceQuery und vectorAdd aus %4/extras/demo_suite aus.</translation>
    </message>
    <message>
        <source>%1 is not deleted</source>
        <translation>%1 wird nicht gelöscht</translation>
    </message>
    <message>
        <source>The folder was there before: what in it is whose, nobody can tell.</source>
        <translation>Der Ordner war vorher da: Was darin wem gehört, kann niemand sagen.</translation>
    </message>
    <message>
        <source>Look into it and delete it by hand, or pass this step over.</source>
        <translation>Sehen Sie hinein und löschen Sie ihn von Hand, oder übergehen Sie diesen Schritt.</translation>
    </message>
</context>
<context>
    <name>setup::guest::InstallDriver</name>
    <message>
        <source>Install NVIDIA&apos;s driver %1 in the guest of %2</source>
        <translation>NVIDIAs Treiber %1 im Gastsystem von %2 installieren</translation>
    </message>
    <message>
        <source>A passed-through GPU wants the vendor&apos;s ordinary data-centre driver in the guest. The GRID driver of the guide&apos;s vGPU chapter belongs to vGPUs alone.</source>
        <translation>Eine durchgereichte GPU braucht im Gastsystem den gewöhnlichen Rechenzentrumstreiber des Herstellers. Der GRID-Treiber aus dem vGPU-Kapitel der Anleitung gehört allein zu vGPUs.</translation>
    </message>
    <message>
        <source>In the guest: sh %1 --silent</source>
        <translation>Im Gastsystem: sh %1 --silent</translation>
    </message>
    <message>
        <source>sh %1 --silent, in the guest of %2</source>
        <translation>sh %1 --silent, im Gastsystem von %2</translation>
    </message>
    <message>
        <source>NVIDIA driver</source>
        <translation>NVIDIA-Treiber</translation>
    </message>
    <message>
        <source>asked of the guest</source>
        <translation>wird das Gastsystem gefragt</translation>
    </message>
    <message>
        <source>nvidia-smi works with driver %1 and sees %2.</source>
        <translation>nvidia-smi arbeitet mit Treiber %1 und sieht %2.</translation>
    </message>
    <message>
        <source>Driver %1 is loaded, and nvidia-smi fails: %2</source>
        <translation>Treiber %1 ist geladen, und nvidia-smi scheitert: %2</translation>
    </message>
    <message>
        <source>Look at the kernel log; a card whose memory has no place needs a VM with EFI.</source>
        <translation>Sehen Sie in das Kernel-Protokoll; eine Karte, deren Speicher keinen Platz hat, braucht eine VM mit EFI.</translation>
    </message>
    <message>
        <source>The guest is not prepared: %1.</source>
        <translation>Das Gastsystem ist nicht vorbereitet: %1.</translation>
    </message>
    <message>
        <source>Run the step that prepares the guest first.</source>
        <translation>Führen Sie zuerst den Schritt aus, der das Gastsystem vorbereitet.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Download the driver from NVIDIA and plan again with its path.</source>
        <translation>Laden Sie den Treiber von NVIDIA herunter, und planen Sie neu mit seinem Pfad.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>running NVIDIA&apos;s installer</source>
        <translation>NVIDIAs Installation läuft</translation>
    </message>
    <message>
        <source>NVIDIA&apos;s installer failed in %1</source>
        <translation>NVIDIAs Installation ist in %1 gescheitert</translation>
    </message>
    <message>
        <source>Driver %1 is installed in %2</source>
        <translation>Treiber %1 ist in %2 installiert</translation>
    </message>
    <message>
        <source>The former driver of %1 is not back</source>
        <translation>Der frühere Treiber von %1 ist nicht zurück</translation>
    </message>
    <message>
        <source>Version %1 was installed before, and its file is not at hand.</source>
        <translation>Vorher war Version %1 installiert, und deren Datei ist nicht zur Hand.</translation>
    </message>
    <message>
        <source>Install version %1 again by hand.</source>
        <translation>Installieren Sie Version %1 wieder von Hand.</translation>
    </message>
    <message>
        <source>Copy %1 into the guest of %2 and run &quot;sh %3 --silent&quot; as root, then &quot;nvidia-smi&quot;. Never the file whose name contains &quot;grid&quot;.</source>
        <translation>Kopieren Sie %1 in das Gastsystem von %2 und führen Sie als root „sh %3 --silent“ aus, dann „nvidia-smi“. Nie die Datei, deren Name „grid“ enthält.</translation>
    </message>
</context>
<context>
    <name>setup::guest::ParameterWords</name>
    <message>
        <source>it must be a whole number from %1 to %2</source>
        <translation>es muss eine ganze Zahl von %1 bis %2 sein</translation>
    </message>
    <message>
        <source>it must list vendor and device as &quot;10de:15f8&quot;</source>
        <translation>es muss Hersteller und Gerät als „10de:15f8“ auflisten</translation>
    </message>
    <message>
        <source>it is no path of a file</source>
        <translation>das ist kein Pfad einer Datei</translation>
    </message>
    <message>
        <source>it is no name of a container image</source>
        <translation>das ist kein Name eines Container-Images</translation>
    </message>
</context>
<context>
    <name>setup::guest::PreparationWords</name>
    <message>
        <source>NVIDIA&apos;s installer needs x86_64, and this guest is %1.</source>
        <translation>NVIDIAs Installation braucht x86_64, und dieses Gastsystem ist %1.</translation>
    </message>
    <message>
        <source>Use a guest of the processor&apos;s own kind.</source>
        <translation>Nehmen Sie ein Gastsystem von der Art des Prozessors.</translation>
    </message>
    <message>
        <source>Secure Boot is on: the kernel refuses a module that nobody signed (PF-GU-05).</source>
        <translation>Secure Boot ist an: Der Kernel lehnt ein Modul ab, das niemand signiert hat (PF-GU-05).</translation>
    </message>
    <message>
        <source>Switch Secure Boot off in the VM&apos;s boot options, or enrol a key and install the driver by hand.</source>
        <translation>Schalten Sie Secure Boot in den Startoptionen der VM aus, oder hinterlegen Sie einen Schlüssel und installieren Sie den Treiber von Hand.</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>Compiler and make</source>
        <translation>Compiler und make</translation>
    </message>
    <message>
        <source>Headers for kernel %1</source>
        <translation>Header für Kernel %1</translation>
    </message>
    <message>
        <source>A compiler or the kernel&apos;s headers are missing, and how %1 installs them is not known.</source>
        <translation>Ein Compiler oder die Header des Kernels fehlen, und wie %1 sie installiert, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Install gcc, make and the headers for kernel %1 by hand.</source>
        <translation>Installieren Sie gcc, make und die Header für Kernel %1 von Hand.</translation>
    </message>
    <message>
        <source>Driver packages</source>
        <translation>Treiberpakete</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>Another NVIDIA driver is installed from packages: %1 (PF-GU-04).</source>
        <translation>Ein anderer NVIDIA-Treiber ist aus Paketen installiert: %1 (PF-GU-04).</translation>
    </message>
    <message>
        <source>Keep that driver and skip the installation, or allow its packages to be removed.</source>
        <translation>Behalten Sie diesen Treiber und überspringen Sie die Installation, oder erlauben Sie, seine Pakete zu entfernen.</translation>
    </message>
    <message>
        <source>Display manager</source>
        <translation>Display-Manager</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>A display manager runs (PF-GU-03).</source>
        <translation>Ein Display-Manager läuft (PF-GU-03).</translation>
    </message>
    <message>
        <source>Log out of the desktop and stop it, or allow it to be stopped.</source>
        <translation>Melden Sie sich vom Desktop ab und beenden Sie ihn, oder erlauben Sie, ihn zu beenden.</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <source>kept out, after a restart of the guest</source>
        <translation>ausgesperrt, nach einem Neustart des Gastsystems</translation>
    </message>
    <message>
        <source>The driver nouveau has the card, and leaves it at a restart only (PF-GU-01).</source>
        <translation>Der Treiber nouveau hat die Karte und gibt sie nur bei einem Neustart frei (PF-GU-01).</translation>
    </message>
    <message>
        <source>Allow the guest to be restarted.</source>
        <translation>Erlauben Sie, das Gastsystem neu zu starten.</translation>
    </message>
    <message>
        <source>The driver nouveau has the card, and how %1 keeps it out at the boot is not known.</source>
        <translation>Der Treiber nouveau hat die Karte, und wie %1 ihn beim Start aussperrt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Blacklist nouveau by hand, rebuild the initramfs and restart.</source>
        <translation>Sperren Sie nouveau von Hand, bauen Sie das Initramfs neu und starten Sie neu.</translation>
    </message>
    <message>
        <source>Stop the display manager of the guest (PF-GU-03).</source>
        <translation>Beenden Sie den Display-Manager des Gastsystems (PF-GU-03).</translation>
    </message>
    <message>
        <source>Keep nouveau out, rebuild the initramfs and restart the guest (PF-GU-01).</source>
        <translation>Sperren Sie nouveau aus, bauen Sie das Initramfs neu und starten Sie das Gastsystem neu (PF-GU-01).</translation>
    </message>
    <message>
        <source>Install gcc and make in the guest (PF-GU-02).</source>
        <translation>Installieren Sie gcc und make im Gastsystem (PF-GU-02).</translation>
    </message>
    <message>
        <source>Install the headers for the running kernel (PF-GU-02).</source>
        <translation>Installieren Sie die Header für den laufenden Kernel (PF-GU-02).</translation>
    </message>
    <message>
        <source>Remove the other driver&apos;s packages first (PF-GU-04).</source>
        <translation>Entfernen Sie zuerst die Pakete des anderen Treibers (PF-GU-04).</translation>
    </message>
    <message>
        <source>Switch Secure Boot off in the VM&apos;s boot options, or enrol a key (PF-GU-05).</source>
        <translation>Schalten Sie Secure Boot in den Startoptionen der VM aus, oder hinterlegen Sie einen Schlüssel (PF-GU-05).</translation>
    </message>
    <message>
        <source>Stop the programs that use the GPU in the guest.</source>
        <translation>Beenden Sie die Programme, die im Gastsystem die GPU nutzen.</translation>
    </message>
    <message>
        <source>Look whether the guest has a card that this driver supports.</source>
        <translation>Sehen Sie nach, ob das Gastsystem eine Karte hat, die dieser Treiber unterstützt.</translation>
    </message>
</context>
<context>
    <name>setup::guest::PrepareGuest</name>
    <message>
        <source>removing driver packages</source>
        <translation>Treiberpakete werden entfernt</translation>
    </message>
    <message>
        <source>installing compiler and headers</source>
        <translation>Compiler und Header werden installiert</translation>
    </message>
    <message>
        <source>Prepare the guest of %1 for NVIDIA&apos;s driver</source>
        <translation>Das Gastsystem von %1 für NVIDIAs Treiber vorbereiten</translation>
    </message>
    <message>
        <source>The installer builds a kernel module: it stops without compiler and headers, while nouveau or a display manager has the card, and beside another driver. The guide&apos;s &quot;services lightdm stop&quot; is a misprint for &quot;service lightdm stop&quot;.</source>
        <translation>Die Installation baut ein Kernel-Modul: Sie bricht ab ohne Compiler und Header, solange nouveau oder ein Display-Manager die Karte hat, und neben einem anderen Treiber. „services lightdm stop“ in der Anleitung ist ein Druckfehler für „service lightdm stop“.</translation>
    </message>
    <message>
        <source>In the guest: apt-get or yum, /etc/modprobe.d, systemctl</source>
        <translation>Im Gastsystem: apt-get oder yum, /etc/modprobe.d, systemctl</translation>
    </message>
    <message>
        <source>desktop sessions of %1</source>
        <translation>Desktop-Sitzungen von %1</translation>
    </message>
    <message>
        <source>Reads the guest, then installs and stops only what stands in the way of the driver</source>
        <translation>Liest das Gastsystem, installiert und beendet dann nur, was dem Treiber im Weg steht</translation>
    </message>
    <message>
        <source>Secure Boot is on: the kernel refuses a module that nobody signed.</source>
        <translation>Secure Boot ist an: Der Kernel lehnt ein Modul ab, das niemand signiert hat.</translation>
    </message>
    <message>
        <source>The guest is restarted where nouveau has the card.</source>
        <translation>Das Gastsystem wird neu gestartet, wenn nouveau die Karte hat.</translation>
    </message>
    <message>
        <source>Driver %1 runs already; there is nothing to prepare.</source>
        <translation>Treiber %1 läuft schon; es gibt nichts vorzubereiten.</translation>
    </message>
    <message>
        <source>%1, kernel %2: compiler and headers are there, and nothing has the card.</source>
        <translation>%1, Kernel %2: Compiler und Header sind da, und nichts hat die Karte.</translation>
    </message>
    <message>
        <source>Package manager, modprobe.d and systemctl in the guest</source>
        <translation>Paketverwaltung, modprobe.d und systemctl im Gastsystem</translation>
    </message>
    <message>
        <source>restarting the guest</source>
        <translation>das Gastsystem startet neu</translation>
    </message>
    <message>
        <source>%1 is prepared</source>
        <translation>%1 ist vorbereitet</translation>
    </message>
    <message>
        <source>In the guest of %1: install gcc, make and the headers for &quot;uname -r&quot;; remove other NVIDIA driver packages; blacklist nouveau, rebuild the initramfs and restart; stop the display manager (&quot;init 3&quot;, or &quot;service lightdm stop&quot;).</source>
        <translation>Im Gastsystem von %1: gcc, make und die Header für „uname -r“ installieren; andere NVIDIA-Treiberpakete entfernen; nouveau sperren, das Initramfs neu bauen und neu starten; den Display-Manager beenden („init 3“ oder „service lightdm stop“).</translation>
    </message>
</context>
<context>
    <name>setup::guest::ProofWords</name>
    <message>
        <source>%1 is there and does not answer: %2</source>
        <translation>%1 ist da und antwortet nicht: %2</translation>
    </message>
    <message>
        <source>Power the VM off and on; a card that stays so has fallen off the bus.</source>
        <translation>Schalten Sie die VM aus und ein; eine Karte, die so bleibt, ist vom Bus gefallen.</translation>
    </message>
    <message>
        <source>Region %1 of %2 has no place in memory (%3)</source>
        <translation>Region %1 von %2 hat keinen Platz im Speicher (%3)</translation>
    </message>
    <message>
        <source>A region of 4 GiB or more needs EFI firmware in the VM and above 4G decoding in the host&apos;s BIOS: use a new VM with EFI.</source>
        <translation>Eine Region ab 4 GiB braucht EFI-Firmware in der VM und „Above 4G Decoding“ im BIOS des Hosts: Nehmen Sie eine neue VM mit EFI.</translation>
    </message>
    <message>
        <source>No kernel driver has %1</source>
        <translation>Kein Kernel-Treiber hat %1</translation>
    </message>
    <message>
        <source>Install the driver of the device&apos;s vendor in the guest.</source>
        <translation>Installieren Sie im Gastsystem den Treiber des Geräteherstellers.</translation>
    </message>
    <message>
        <source>The kernel log says that BAR%1 is 0M</source>
        <translation>Das Kernel-Protokoll sagt, dass BAR%1 0M groß ist</translation>
    </message>
    <message>
        <source>The firmware of the VM found no place for the card&apos;s memory: use a new VM with EFI and both 64-bit settings.</source>
        <translation>Die Firmware der VM fand keinen Platz für den Speicher der Karte: Nehmen Sie eine neue VM mit EFI und beiden 64-Bit-Einstellungen.</translation>
    </message>
    <message>
        <source>The driver could not start the card: RmInitAdapter failed (%1)</source>
        <translation>Der Treiber konnte die Karte nicht starten: RmInitAdapter ist gescheitert (%1)</translation>
    </message>
    <message>
        <source>Look up the code; a card that another VM left in a bad state needs a power cycle of its host.</source>
        <translation>Schlagen Sie den Code nach; eine Karte, die eine andere VM in schlechtem Zustand ließ, braucht ein Aus- und Einschalten ihres Hosts.</translation>
    </message>
    <message>
        <source>%1 %2 (no driver yet)</source>
        <translation>%1 %2 (noch kein Treiber)</translation>
    </message>
    <message>
        <source>%1 %2 (driver %3)</source>
        <translation>%1 %2 (Treiber %3)</translation>
    </message>
    <message>
        <source>The guest has %1; all regions are assigned</source>
        <translation>Das Gastsystem hat %1; alle Regionen sind zugewiesen</translation>
    </message>
    <message>
        <source>The guest sees %1 of %2 devices %3</source>
        <translation>Das Gastsystem sieht %1 von %2 Geräten %3</translation>
    </message>
    <message>
        <source>Look whether the VM holds the devices, and restart the guest.</source>
        <translation>Sehen Sie nach, ob die VM die Geräte hält, und starten Sie das Gastsystem neu.</translation>
    </message>
</context>
<context>
    <name>setup::guest::ProveContainer</name>
    <message>
        <source>Prove that containers in %1 get the GPUs</source>
        <translation>Nachweisen, dass Container in %1 die GPUs bekommen</translation>
    </message>
    <message>
        <source>The guide offers containers in place of libraries that are installed by hand. Its nvidia-docker is today the option &quot;--gpus&quot; of docker with NVIDIA&apos;s container toolkit.</source>
        <translation>Die Anleitung bietet Container anstelle von Bibliotheken an, die von Hand installiert werden. Ihr nvidia-docker ist heute die Option „--gpus“ von docker mit NVIDIAs Container-Toolkit.</translation>
    </message>
    <message>
        <source>In the guest: %1</source>
        <translation>Im Gastsystem: %1</translation>
    </message>
    <message>
        <source>The image stays in the guest.</source>
        <translation>Das Image bleibt im Gastsystem.</translation>
    </message>
    <message>
        <source>Docker must be installed in the guest, and is not.</source>
        <translation>Docker muss im Gastsystem installiert sein, ist es aber nicht.</translation>
    </message>
    <message>
        <source>Install docker and NVIDIA&apos;s container toolkit, or skip this test.</source>
        <translation>Installieren Sie docker und NVIDIAs Container-Toolkit, oder überspringen Sie diesen Test.</translation>
    </message>
    <message>
        <source>A container in %1 gets no GPU</source>
        <translation>Ein Container in %1 bekommt keine GPU</translation>
    </message>
    <message>
        <source>It lists %1 of %2 GPUs.</source>
        <translation>Es listet %1 von %2 GPUs auf.</translation>
    </message>
    <message>
        <source>Run nvidia-smi in the guest itself.</source>
        <translation>Führen Sie nvidia-smi im Gastsystem selbst aus.</translation>
    </message>
    <message>
        <source>A container of %1 has %2</source>
        <translation>Ein Container aus %1 hat %2</translation>
    </message>
    <message>
        <source>In the guest of %1 run &quot;%2&quot;: it must list the GPUs.</source>
        <translation>Führen Sie im Gastsystem von %1 „%2“ aus: Es muss die GPUs auflisten.</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s container toolkit in the guest, and restart docker.</source>
        <translation>Installieren Sie NVIDIAs Container-Toolkit im Gastsystem, und starten Sie docker neu.</translation>
    </message>
    <message>
        <source>The driver is not loaded: run nvidia-smi in the guest itself.</source>
        <translation>Der Treiber ist nicht geladen: Führen Sie nvidia-smi im Gastsystem selbst aus.</translation>
    </message>
    <message>
        <source>The image wants a newer driver: take an older image.</source>
        <translation>Das Image will einen neueren Treiber: Nehmen Sie ein älteres Image.</translation>
    </message>
</context>
<context>
    <name>setup::guest::ProveDevice</name>
    <message>
        <source>Install the package pciutils in the guest.</source>
        <translation>Installieren Sie im Gastsystem das Paket pciutils.</translation>
    </message>
    <message numerus="yes">
        <source>Prove that the guest of %1 has %n device(s)</source>
        <translation>
            <numerusform>Nachweisen, dass das Gastsystem von %1 %n Gerät hat</numerusform>
            <numerusform>Nachweisen, dass das Gastsystem von %1 %n Geräte hat</numerusform>
        </translation>
    </message>
    <message>
        <source>A VM that runs may still have a card without memory. The guide&apos;s &quot;lspci | grep nvidia&quot; misses &quot;NVIDIA&quot;: the device is looked for by its vendor id, its regions must have an address, and the kernel log no &quot;BAR1 is 0M&quot;.</source>
        <translation>Eine VM, die läuft, kann dennoch eine Karte ohne Speicher haben. „lspci | grep nvidia“ in der Anleitung findet „NVIDIA“ nicht: Das Gerät wird über die Herstellernummer gesucht, seine Regionen müssen eine Adresse haben, und das Kernel-Protokoll kein „BAR1 is 0M“.</translation>
    </message>
    <message>
        <source>Looked at by a person</source>
        <translation>Von einem Menschen angesehen</translation>
    </message>
    <message>
        <source>lspci and dmesg in the guest of %1; nothing is changed</source>
        <translation>lspci und dmesg im Gastsystem von %1; nichts wird geändert</translation>
    </message>
    <message>
        <source>The devices of %1 are not proved</source>
        <translation>Die Geräte von %1 sind nicht nachgewiesen</translation>
    </message>
    <message>
        <source>This step is done by a person, who says in words what was seen.</source>
        <translation>Diesen Schritt tut ein Mensch, der in Worten sagt, was zu sehen war.</translation>
    </message>
    <message numerus="yes">
        <source>In the guest of %1 run &quot;lspci -nn -vv -d %2:&quot; and &quot;dmesg&quot;: %n device(s) must be listed, each Region with an address, and no &quot;BAR1 is 0M&quot; in the log. On Windows: %3</source>
        <translation>
            <numerusform>Führen Sie im Gastsystem von %1 „lspci -nn -vv -d %2:“ und „dmesg“ aus: %n Gerät muss aufgelistet sein, jede Region mit einer Adresse, und kein „BAR1 is 0M“ im Protokoll. Unter Windows: %3</numerusform>
            <numerusform>Führen Sie im Gastsystem von %1 „lspci -nn -vv -d %2:“ und „dmesg“ aus: %n Geräte müssen aufgelistet sein, jede Region mit einer Adresse, und kein „BAR1 is 0M“ im Protokoll. Unter Windows: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Device Manager in the guest: under Display adapters (or System devices) each device is listed, without a warning sign; Properties &gt; Details &gt; Hardware Ids begins with PCI\VEN_%1.</source>
        <translation>Geräte-Manager im Gastsystem: Unter Grafikkarten (oder Systemgeräte) ist jedes Gerät aufgelistet, ohne Warnzeichen; Eigenschaften &gt; Details &gt; Hardware-IDs beginnt mit PCI\VEN_%1.</translation>
    </message>
</context>
<context>
    <name>setup::guest::ProveSmi</name>
    <message>
        <source>Prove the driver of %1 with nvidia-smi</source>
        <translation>Den Treiber von %1 mit nvidia-smi nachweisen</translation>
    </message>
    <message>
        <source>The driver talks to the cards only if nvidia-smi lists them all.</source>
        <translation>Der Treiber spricht nur dann mit den Karten, wenn nvidia-smi sie alle auflistet.</translation>
    </message>
    <message>
        <source>In the guest: nvidia-smi</source>
        <translation>Im Gastsystem: nvidia-smi</translation>
    </message>
    <message>
        <source>nvidia-smi in the guest of %1; nothing is changed</source>
        <translation>nvidia-smi im Gastsystem von %1; nichts wird geändert</translation>
    </message>
    <message>
        <source>nvidia-smi does not prove the GPUs of %1</source>
        <translation>nvidia-smi weist die GPUs von %1 nicht nach</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s driver in the guest.</source>
        <translation>Installieren Sie NVIDIAs Treiber im Gastsystem.</translation>
    </message>
    <message>
        <source>Look at the kernel log of the guest for NVRM.</source>
        <translation>Suchen Sie im Kernel-Protokoll des Gastsystems nach NVRM.</translation>
    </message>
    <message>
        <source>It lists %1 of %2 GPUs: %3</source>
        <translation>Es listet %1 von %2 GPUs auf: %3</translation>
    </message>
    <message>
        <source>Look at the kernel log of the guest for the card that is missing.</source>
        <translation>Suchen Sie im Kernel-Protokoll des Gastsystems nach der Karte, die fehlt.</translation>
    </message>
    <message>
        <source>Driver %1 has %2</source>
        <translation>Treiber %1 hat %2</translation>
    </message>
    <message numerus="yes">
        <source>Run &quot;nvidia-smi&quot; in the guest of %1: it must list %n GPU(s).</source>
        <translation>
            <numerusform>Führen Sie im Gastsystem von %1 „nvidia-smi“ aus: Es muss %n GPU auflisten.</numerusform>
            <numerusform>Führen Sie im Gastsystem von %1 „nvidia-smi“ aus: Es muss %n GPUs auflisten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>setup::guest::ShellWords</name>
    <message>
        <source>The guest did not answer SSH in the time given.</source>
        <translation>Das Gastsystem hat in der gegebenen Zeit nicht auf SSH geantwortet.</translation>
    </message>
    <message>
        <source>Look at the VM&apos;s console: the system may wait for a person there.</source>
        <translation>Sehen Sie auf die Konsole der VM: Das System wartet dort vielleicht auf einen Menschen.</translation>
    </message>
    <message>
        <source>Cannot work in the guest of %1</source>
        <translation>Im Gastsystem von %1 kann nicht gearbeitet werden</translation>
    </message>
    <message>
        <source>No SSH login for this guest is known.</source>
        <translation>Für dieses Gastsystem ist keine SSH-Anmeldung bekannt.</translation>
    </message>
    <message>
        <source>Enter a login for the guest, or do the step by hand and skip it.</source>
        <translation>Geben Sie eine Anmeldung für das Gastsystem ein, oder tun Sie den Schritt von Hand und überspringen Sie ihn.</translation>
    </message>
    <message>
        <source>The account may not use sudo without a password: %1</source>
        <translation>Das Konto darf sudo nicht ohne Passwort nutzen: %1</translation>
    </message>
    <message>
        <source>Log in as root, or let sudo run without a password for this account.</source>
        <translation>Melden Sie sich als root an, oder lassen Sie sudo für dieses Konto ohne Passwort laufen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; failed in the guest of %2</source>
        <translation>„%1“ ist im Gastsystem von %2 gescheitert</translation>
    </message>
    <message>
        <source>The guest does not answer</source>
        <translation>Das Gastsystem antwortet nicht</translation>
    </message>
    <message>
        <source>The guest of %1 did not come back from its restart</source>
        <translation>Das Gastsystem von %1 ist von seinem Neustart nicht zurückgekommen</translation>
    </message>
    <message>
        <source>It ended with status %1 and said nothing.</source>
        <translation>Es endete mit Status %1 und sagte nichts.</translation>
    </message>
</context>
<context>
    <name>ssh::Command</name>
    <message>
        <source>The command was not sent</source>
        <translation>Der Befehl wurde nicht gesendet</translation>
    </message>
    <message>
        <source>Please report this: the program should not have tried.</source>
        <translation>Bitte melden Sie das: Das Programm hätte es nicht versuchen dürfen.</translation>
    </message>
    <message>
        <source>it names no program</source>
        <translation>er nennt kein Programm</translation>
    </message>
    <message>
        <source>a word of it holds the character NUL</source>
        <translation>ein Wort darin enthält das Zeichen NUL</translation>
    </message>
    <message>
        <source>a word of it is not valid text</source>
        <translation>ein Wort darin ist kein gültiger Text</translation>
    </message>
</context>
<context>
    <name>ssh::HostKeys</name>
    <message>
        <source>%1 names an authority for this host; certificates of hosts are not checked by this program.</source>
        <translation>%1 nennt eine Zertifizierungsstelle für diesen Host; Zertifikate von Hosts prüft dieses Programm nicht.</translation>
    </message>
    <message>
        <source>The host key was not remembered</source>
        <translation>Der Hostschlüssel wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>The program asks again at its next start.</source>
        <translation>Das Programm fragt beim nächsten Start erneut.</translation>
    </message>
</context>
<context>
    <name>ssh::Login</name>
    <message>
        <source>the server does not accept the key %1</source>
        <translation>der Server nimmt den Schlüssel %1 nicht an</translation>
    </message>
    <message>
        <source>the user name or the password is wrong</source>
        <translation>Benutzername oder Passwort ist falsch</translation>
    </message>
    <message>
        <source>the server asks &quot;%1&quot;, which only a person can answer</source>
        <translation>der Server fragt „%1“, was nur ein Mensch beantworten kann</translation>
    </message>
    <message>
        <source>the agent holds no key that the server accepts</source>
        <translation>der Agent hat keinen Schlüssel, den der Server annimmt</translation>
    </message>
    <message>
        <source>the server wants more than one proof</source>
        <translation>der Server verlangt mehr als einen Nachweis</translation>
    </message>
    <message>
        <source>the server takes none of the ways to log in that were given</source>
        <translation>der Server nimmt keine der angegebenen Arten der Anmeldung an</translation>
    </message>
    <message>
        <source>Correct the user name, the password or the key, and connect again.</source>
        <translation>Berichtigen Sie Benutzernamen, Passwort oder Schlüssel und verbinden Sie erneut.</translation>
    </message>
</context>
<context>
    <name>ssh::Session</name>
    <message>
        <source>No SSH connection to %1</source>
        <translation>Keine SSH-Verbindung zu %1</translation>
    </message>
    <message>
        <source>See whether the machine is up and busy, then try again.</source>
        <translation>Sehen Sie nach, ob die Maschine läuft und ausgelastet ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>SSH is off: nothing answers on port %1</source>
        <translation>SSH ist aus: Auf Port %1 antwortet nichts</translation>
    </message>
    <message>
        <source>On an ESXi host start the service SSH (TSM-SSH); elsewhere start the SSH server.</source>
        <translation>Starten Sie auf einem ESXi-Host den Dienst SSH (TSM-SSH), sonst den SSH-Server.</translation>
    </message>
    <message>
        <source>the name of the machine is not known</source>
        <translation>der Name der Maschine ist nicht bekannt</translation>
    </message>
    <message>
        <source>Correct the name, or use its address.</source>
        <translation>Berichtigen Sie den Namen oder verwenden Sie die Adresse.</translation>
    </message>
    <message>
        <source>the machine cannot be reached</source>
        <translation>die Maschine ist nicht erreichbar</translation>
    </message>
    <message>
        <source>See whether it is up and whether a firewall is in between.</source>
        <translation>Sehen Sie nach, ob sie läuft und ob eine Firewall dazwischen ist.</translation>
    </message>
    <message>
        <source>the machine did not answer within %1 s</source>
        <translation>die Maschine hat nicht innerhalb von %1 s geantwortet</translation>
    </message>
    <message>
        <source>the port is open, but no SSH server spoke within %1 s</source>
        <translation>der Port ist offen, aber innerhalb von %1 s hat sich kein SSH-Server gemeldet</translation>
    </message>
    <message>
        <source>See whether the port is that of the SSH server.</source>
        <translation>Sehen Sie nach, ob der Port der des SSH-Servers ist.</translation>
    </message>
    <message>
        <source>the server did not end the login within %1 s</source>
        <translation>der Server hat die Anmeldung nicht innerhalb von %1 s abgeschlossen</translation>
    </message>
    <message>
        <source>the server and this program found no common language</source>
        <translation>der Server und dieses Programm fanden keine gemeinsame Sprache</translation>
    </message>
    <message>
        <source>See whether the port is that of an SSH server, and how old that server is.</source>
        <translation>Sehen Sie nach, ob der Port der eines SSH-Servers ist und wie alt dieser Server ist.</translation>
    </message>
    <message>
        <source>The SSH connection to %1 was lost</source>
        <translation>Die SSH-Verbindung zu %1 ging verloren</translation>
    </message>
    <message>
        <source>the other side or the network ended it</source>
        <translation>die Gegenseite oder das Netz hat sie beendet</translation>
    </message>
    <message>
        <source>the other side does not answer any more</source>
        <translation>die Gegenseite antwortet nicht mehr</translation>
    </message>
    <message>
        <source>Not logged in to %1</source>
        <translation>Nicht angemeldet bei %1</translation>
    </message>
    <message>
        <source>the host key changed: the machine now shows %1, %2 says %3</source>
        <translation>der Hostschlüssel hat sich geändert: Die Maschine zeigt jetzt %1, in %2 steht %3</translation>
    </message>
    <message>
        <source>It may be another machine that listens in. If it was installed anew, remove the old key from that file and connect again.</source>
        <translation>Es kann eine andere Maschine sein, die mithört. Wurde die Maschine neu installiert, so entfernen Sie den alten Schlüssel aus dieser Datei und verbinden Sie erneut.</translation>
    </message>
    <message>
        <source>its host key %1 was revoked (%2)</source>
        <translation>ihr Hostschlüssel %1 wurde widerrufen (%2)</translation>
    </message>
    <message>
        <source>Give the machine a new host key.</source>
        <translation>Geben Sie der Maschine einen neuen Hostschlüssel.</translation>
    </message>
    <message>
        <source>its host key %1 is not known</source>
        <translation>ihr Hostschlüssel %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>Compare it with the one that the machine&apos;s console shows, and accept it.</source>
        <translation>Vergleichen Sie ihn mit dem, den die Konsole der Maschine zeigt, und nehmen Sie ihn an.</translation>
    </message>
    <message>
        <source>its host key was not trusted</source>
        <translation>ihrem Hostschlüssel wurde nicht vertraut</translation>
    </message>
    <message>
        <source>Connect again to be asked again.</source>
        <translation>Verbinden Sie erneut, um wieder gefragt zu werden.</translation>
    </message>
    <message>
        <source>the jump host %1 does not get to port %2 of it</source>
        <translation>der Sprunghost %1 erreicht dort Port %2 nicht</translation>
    </message>
    <message>
        <source>See whether SSH is on there, and whether the jump host may forward connections.</source>
        <translation>Sehen Sie nach, ob SSH dort an ist und ob der Sprunghost Verbindungen weiterleiten darf.</translation>
    </message>
    <message>
        <source>The command was not run on %1</source>
        <translation>Der Befehl wurde auf %1 nicht ausgeführt</translation>
    </message>
    <message>
        <source>the server refuses to run commands</source>
        <translation>der Server weigert sich, Befehle auszuführen</translation>
    </message>
    <message>
        <source>See what the SSH server allows to this account.</source>
        <translation>Sehen Sie nach, was der SSH-Server diesem Konto erlaubt.</translation>
    </message>
    <message>
        <source>the server did not accept it within %1 s</source>
        <translation>der Server hat ihn nicht innerhalb von %1 s angenommen</translation>
    </message>
    <message>
        <source>%1 on %2 was ended</source>
        <translation>%1 auf %2 wurde beendet</translation>
    </message>
    <message>
        <source>it took longer than %1 s</source>
        <translation>es dauerte länger als %1 s</translation>
    </message>
    <message>
        <source>The file was not copied</source>
        <translation>Die Datei wurde nicht kopiert</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 cannot be written on the other side: %2</source>
        <translation>%1 kann auf der Gegenseite nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>See whether the folder exists there and has room.</source>
        <translation>Sehen Sie nach, ob der Ordner dort existiert und Platz hat.</translation>
    </message>
    <message>
        <source>the other side has no program that could check %1</source>
        <translation>die Gegenseite hat kein Programm, das %1 prüfen könnte</translation>
    </message>
    <message>
        <source>Install sha256sum there.</source>
        <translation>Installieren Sie dort sha256sum.</translation>
    </message>
    <message>
        <source>%1 arrived damaged and was removed</source>
        <translation>%1 kam beschädigt an und wurde entfernt</translation>
    </message>
    <message>
        <source>the local file changed while it was copied</source>
        <translation>die lokale Datei hat sich während des Kopierens geändert</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Kopieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>The command was stopped</source>
        <translation>Der Befehl wurde angehalten</translation>
    </message>
    <message>
        <source>it was cancelled</source>
        <translation>er wurde abgebrochen</translation>
    </message>
    <message>
        <source>the session with %1 was closed</source>
        <translation>die Sitzung mit %1 wurde geschlossen</translation>
    </message>
    <message>
        <source>no agent answers</source>
        <translation>kein Agent antwortet</translation>
    </message>
    <message>
        <source>the key file %1 cannot be read</source>
        <translation>die Schlüsseldatei %1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>%1 is not a private key</source>
        <translation>%1 ist kein privater Schlüssel</translation>
    </message>
    <message>
        <source>the key file %1 needs its passphrase</source>
        <translation>die Schlüsseldatei %1 braucht ihre Passphrase</translation>
    </message>
    <message>
        <source>the passphrase of the key file %1 is wrong</source>
        <translation>die Passphrase der Schlüsseldatei %1 ist falsch</translation>
    </message>
</context>
<context>
    <name>ssh::Stream</name>
    <message>
        <source>Part of the output was skipped</source>
        <translation>Ein Teil der Ausgabe wurde übersprungen</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were too long</source>
        <translation>
            <numerusform>%n Zeile war zu lang</numerusform>
            <numerusform>%n Zeilen waren zu lang</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>telemetry::Changes</name>
    <message>
        <source>Driver changed from %1 to %2</source>
        <translation>Treiber von %1 auf %2 gewechselt</translation>
    </message>
    <message>
        <source>Throttling ended (%1)</source>
        <translation>Drosselung beendet (%1)</translation>
    </message>
    <message>
        <source>Throttling began: %1</source>
        <translation>Drosselung begonnen: %1</translation>
    </message>
    <message>
        <source>Xid %1</source>
        <translation>Xid %1</translation>
    </message>
    <message>
        <source>Xid %1: %2</source>
        <translation>Xid %1: %2</translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3</source>
        <translation>%1 ist von %2 nach %3 umgezogen</translation>
    </message>
    <message>
        <source>Telemetry of %1 was lost: %2</source>
        <translation>Telemetrie von %1 verloren: %2</translation>
    </message>
    <message>
        <source>Telemetry of %1 was lost</source>
        <translation>Telemetrie von %1 verloren</translation>
    </message>
</context>
<context>
    <name>telemetry::GpuHolders</name>
    <message>
        <source>The processes cannot be listed</source>
        <translation>Die Prozesse lassen sich nicht auflisten</translation>
    </message>
    <message>
        <source>Look for a running nvidia-smi on the machine yourself.</source>
        <translation>Suchen Sie selbst auf der Maschine nach einem laufenden nvidia-smi.</translation>
    </message>
</context>
<context>
    <name>telemetry::HistoryProblem</name>
    <message>
        <source>Another GPU Deck is using it</source>
        <translation>Ein anderes GPU Deck benutzt ihn</translation>
    </message>
    <message>
        <source>Close the other one, or go on without a history.</source>
        <translation>Schließen Sie das andere, oder arbeiten Sie ohne Verlauf weiter.</translation>
    </message>
    <message>
        <source>It cannot be written</source>
        <translation>Er lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>Check the permissions of the folder %1.</source>
        <translation>Prüfen Sie die Rechte des Ordners %1.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>Free some space in %1; writing goes on by itself.</source>
        <translation>Schaffen Sie Platz in %1; das Schreiben geht von selbst weiter.</translation>
    </message>
    <message>
        <source>The disk refuses to read or write</source>
        <translation>Der Datenträger verweigert das Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>Check the disk that holds %1.</source>
        <translation>Prüfen Sie den Datenträger, auf dem %1 liegt.</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>Die Datei ist beschädigt</translation>
    </message>
    <message>
        <source>The reason is not known</source>
        <translation>Der Grund ist nicht bekannt</translation>
    </message>
    <message>
        <source>No history is kept</source>
        <translation>Es wird kein Verlauf geführt</translation>
    </message>
    <message>
        <source>No file was named for it</source>
        <translation>Dafür wurde keine Datei genannt</translation>
    </message>
    <message>
        <source>Its folder cannot be made</source>
        <translation>Sein Ordner lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it.</source>
        <translation>Prüfen Sie die Rechte des Ordners darüber.</translation>
    </message>
    <message>
        <source>A newer GPU Deck wrote it (format %1)</source>
        <translation>Ein neueres GPU Deck hat ihn geschrieben (Format %1)</translation>
    </message>
    <message>
        <source>Update this program; the file is left as it is.</source>
        <translation>Aktualisieren Sie dieses Programm; die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>It is a database of another program</source>
        <translation>Es ist die Datenbank eines anderen Programms</translation>
    </message>
    <message>
        <source>Move it out of the way.</source>
        <translation>Verschieben Sie sie an einen anderen Ort.</translation>
    </message>
    <message>
        <source>A new history of telemetry was begun</source>
        <translation>Ein neuer Telemetrieverlauf wurde begonnen</translation>
    </message>
    <message>
        <source>The old file was damaged</source>
        <translation>Die alte Datei war beschädigt</translation>
    </message>
    <message>
        <source>It was kept as %1.</source>
        <translation>Sie wurde als %1 aufbewahrt.</translation>
    </message>
    <message>
        <source>The file is damaged and cannot be renamed</source>
        <translation>Die Datei ist beschädigt und lässt sich nicht umbenennen</translation>
    </message>
    <message>
        <source>Move it out of the way and start again.</source>
        <translation>Verschieben Sie sie an einen anderen Ort und starten Sie neu.</translation>
    </message>
    <message>
        <source>The history was not read</source>
        <translation>Der Verlauf wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Bediener abgebrochen</translation>
    </message>
    <message>
        <source>The time asked for is empty or the other way round</source>
        <translation>Der gefragte Zeitraum ist leer oder verkehrt herum</translation>
    </message>
    <message>
        <source>The history %1 is not kept</source>
        <translation>Der Verlauf %1 wird nicht geführt</translation>
    </message>
</context>
<context>
    <name>telemetry::Leases</name>
    <message>
        <source>Telemetry could not be paused</source>
        <translation>Die Telemetrie ließ sich nicht anhalten</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Bediener abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>nvidia-smi was still running after %n second(s)</source>
        <translation>
            <numerusform>nvidia-smi lief nach einer Sekunde noch</numerusform>
            <numerusform>nvidia-smi lief nach %n Sekunden noch</numerusform>
        </translation>
    </message>
    <message>
        <source>Check the connection to the host, then try again.</source>
        <translation>Prüfen Sie die Verbindung zum Host und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Other users of the GPUs are not known</source>
        <translation>Andere Benutzer der GPUs sind nicht bekannt</translation>
    </message>
    <message>
        <source>This host cannot be asked</source>
        <translation>Dieser Host kann nicht gefragt werden</translation>
    </message>
    <message>
        <source>Connect to it over SSH.</source>
        <translation>Verbinden Sie sich über SSH mit ihm.</translation>
    </message>
</context>
<context>
    <name>telemetry::PrometheusProblem</name>
    <message>
        <source>Prometheus cannot be reached</source>
        <translation>Prometheus ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Its certificate is not trusted</source>
        <translation>Seinem Zertifikat wird nicht vertraut</translation>
    </message>
    <message>
        <source>Add its authority to the system, or trust this certificate.</source>
        <translation>Fügen Sie dem System seine Zertifizierungsstelle hinzu, oder vertrauen Sie diesem Zertifikat.</translation>
    </message>
    <message>
        <source>Check the address, and that Prometheus is running.</source>
        <translation>Prüfen Sie die Adresse und ob Prometheus läuft.</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>Prometheus refused the login</source>
        <translation>Prometheus hat die Anmeldung abgelehnt</translation>
    </message>
    <message>
        <source>It does not know this user or token</source>
        <translation>Es kennt diesen Benutzer oder dieses Token nicht</translation>
    </message>
    <message>
        <source>This user or token may not read it</source>
        <translation>Dieser Benutzer oder dieses Token darf es nicht lesen</translation>
    </message>
    <message>
        <source>Check the user and password, or the token.</source>
        <translation>Prüfen Sie Benutzer und Passwort oder das Token.</translation>
    </message>
    <message>
        <source>This is not Prometheus&apos; own address</source>
        <translation>Das ist nicht die eigene Adresse von Prometheus</translation>
    </message>
    <message>
        <source>It sends on to %1</source>
        <translation>Sie leitet weiter an %1</translation>
    </message>
    <message>
        <source>Enter the address that it sends on to.</source>
        <translation>Geben Sie die Adresse ein, an die sie weiterleitet.</translation>
    </message>
    <message>
        <source>Prometheus cannot answer now</source>
        <translation>Prometheus kann gerade nicht antworten</translation>
    </message>
    <message>
        <source>Something in front of it answered with HTTP status %1</source>
        <translation>Etwas davor antwortete mit HTTP-Status %1</translation>
    </message>
    <message>
        <source>This is not Prometheus</source>
        <translation>Das ist kein Prometheus</translation>
    </message>
    <message>
        <source>It answered with HTTP status %1</source>
        <translation>Es antwortete mit HTTP-Status %1</translation>
    </message>
    <message>
        <source>Check the address and the path before /api/v1.</source>
        <translation>Prüfen Sie die Adresse und den Pfad vor /api/v1.</translation>
    </message>
    <message>
        <source>Prometheus did not answer in time</source>
        <translation>Prometheus hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message numerus="yes">
        <source>Nothing whole came within %n second(s)</source>
        <translation>
            <numerusform>Innerhalb einer Sekunde kam nichts Vollständiges</numerusform>
            <numerusform>Innerhalb von %n Sekunden kam nichts Vollständiges</numerusform>
        </translation>
    </message>
    <message>
        <source>The answer of Prometheus is too long</source>
        <translation>Die Antwort von Prometheus ist zu lang</translation>
    </message>
    <message>
        <source>It is longer than %1 MiB</source>
        <translation>Sie ist länger als %1 MiB</translation>
    </message>
    <message>
        <source>Narrow it down with a label selector.</source>
        <translation>Grenzen Sie sie mit einem Label-Selektor ein.</translation>
    </message>
    <message>
        <source>Prometheus was not asked</source>
        <translation>Prometheus wurde nicht gefragt</translation>
    </message>
    <message>
        <source>Stopped by the operator</source>
        <translation>Vom Bediener abgebrochen</translation>
    </message>
    <message>
        <source>%1 is no address of http or https</source>
        <translation>%1 ist keine Adresse für http oder https</translation>
    </message>
    <message>
        <source>Enter it like https://prometheus.example.org:9090.</source>
        <translation>Geben Sie sie ein wie https://prometheus.example.org:9090.</translation>
    </message>
    <message>
        <source>A password or token is never sent over http</source>
        <translation>Ein Passwort oder Token wird nie über http gesendet</translation>
    </message>
    <message>
        <source>Use https, or no password.</source>
        <translation>Verwenden Sie https oder kein Passwort.</translation>
    </message>
    <message>
        <source>Prometheus answered in part</source>
        <translation>Prometheus hat nur teilweise geantwortet</translation>
    </message>
    <message>
        <source>Prometheus knows no GPU</source>
        <translation>Prometheus kennt keine GPU</translation>
    </message>
    <message>
        <source>It has none of the metrics of dcgm-exporter</source>
        <translation>Es hat keine der Metriken von dcgm-exporter</translation>
    </message>
    <message>
        <source>Check that it scrapes dcgm-exporter, and the label selector.</source>
        <translation>Prüfen Sie, ob es dcgm-exporter abfragt, und den Label-Selektor.</translation>
    </message>
</context>
<context>
    <name>telemetry::PrometheusReader</name>
    <message>
        <source>It answered with a web page</source>
        <translation>Es antwortete mit einer Webseite</translation>
    </message>
    <message>
        <source>Its answer is not one of Prometheus</source>
        <translation>Die Antwort stammt nicht von Prometheus</translation>
    </message>
    <message>
        <source>This is not Prometheus</source>
        <translation>Das ist kein Prometheus</translation>
    </message>
    <message>
        <source>Check the address and the path before /api/v1.</source>
        <translation>Prüfen Sie die Adresse und den Pfad vor /api/v1.</translation>
    </message>
    <message>
        <source>It gave no reason</source>
        <translation>Es nannte keinen Grund</translation>
    </message>
    <message>
        <source>Prometheus refused the query</source>
        <translation>Prometheus hat die Abfrage abgelehnt</translation>
    </message>
    <message>
        <source>Check the label selector.</source>
        <translation>Prüfen Sie den Label-Selektor.</translation>
    </message>
    <message>
        <source>Prometheus could not answer in time</source>
        <translation>Prometheus konnte nicht rechtzeitig antworten</translation>
    </message>
    <message>
        <source>Prometheus failed</source>
        <translation>Prometheus ist gescheitert</translation>
    </message>
</context>
<context>
    <name>telemetry::SmiSource</name>
    <message>
        <source>the command is not found</source>
        <translation>der Befehl wird nicht gefunden</translation>
    </message>
    <message>
        <source>%1 has no nvidia-smi</source>
        <translation>%1 hat kein nvidia-smi</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s driver in the host, or read its GPUs from their guests.</source>
        <translation>Installieren Sie den Treiber von NVIDIA im Host, oder lesen Sie seine GPUs aus ihren Gästen.</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s driver in the guest.</source>
        <translation>Installieren Sie den Treiber von NVIDIA im Gast.</translation>
    </message>
    <message>
        <source>nvidia-smi on %1 does not reach the driver</source>
        <translation>nvidia-smi auf %1 erreicht den Treiber nicht</translation>
    </message>
    <message>
        <source>Restart the host if the driver was just installed, and see that it fits this version of ESXi.</source>
        <translation>Starten Sie den Host neu, wenn der Treiber gerade installiert wurde, und sehen Sie nach, ob er zu dieser ESXi-Version passt.</translation>
    </message>
    <message>
        <source>See that the driver is built for the running kernel, loaded and allowed by Secure Boot.</source>
        <translation>Sehen Sie nach, ob der Treiber für den laufenden Kernel gebaut, geladen und von Secure Boot zugelassen ist.</translation>
    </message>
    <message>
        <source>The driver that runs on %1 is not the one that is installed</source>
        <translation>Auf %1 läuft ein anderer Treiber als der installierte</translation>
    </message>
    <message>
        <source>Restart the machine: the driver was updated and is not loaded yet.</source>
        <translation>Starten Sie die Maschine neu: Der Treiber wurde aktualisiert und ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>A GPU of %1 does not answer</source>
        <translation>Eine GPU von %1 antwortet nicht</translation>
    </message>
    <message>
        <source>Restart the machine; if it happens again, look for Xid errors in its log.</source>
        <translation>Starten Sie die Maschine neu; geschieht es wieder, suchen Sie in ihrem Protokoll nach Xid-Fehlern.</translation>
    </message>
    <message>
        <source>%1 has no GPU that nvidia-smi sees</source>
        <translation>%1 hat keine GPU, die nvidia-smi sieht</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s) are passed through to VMs</source>
        <translation>
            <numerusform>%n GPU ist an eine VM durchgereicht</numerusform>
            <numerusform>%n GPUs sind an VMs durchgereicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Read them from their guests.</source>
        <translation>Lesen Sie sie aus ihren Gästen.</translation>
    </message>
    <message>
        <source>its driver found no devices</source>
        <translation>sein Treiber fand keine Geräte</translation>
    </message>
    <message>
        <source>it was ended by signal %1</source>
        <translation>es wurde durch das Signal %1 beendet</translation>
    </message>
    <message>
        <source>it ended with status %1 and said nothing</source>
        <translation>es endete mit Status %1 und sagte nichts</translation>
    </message>
    <message>
        <source>nvidia-smi on %1 ended</source>
        <translation>nvidia-smi auf %1 ist zu Ende</translation>
    </message>
    <message>
        <source>It is started again by itself.</source>
        <translation>Es wird von selbst neu gestartet.</translation>
    </message>
    <message>
        <source>%1 is not reached by SSH</source>
        <translation>%1 ist über SSH nicht erreichbar</translation>
    </message>
    <message>
        <source>SSH may be off on this host: start its service TSM-SSH.</source>
        <translation>SSH ist auf diesem Host vielleicht aus: Starten Sie seinen Dienst TSM-SSH.</translation>
    </message>
    <message>
        <source>nvidia-smi on %1 hangs</source>
        <translation>nvidia-smi auf %1 hängt</translation>
    </message>
    <message numerus="yes">
        <source>it has printed nothing for %n second(s)</source>
        <translation>
            <numerusform>es hat seit %n Sekunde nichts ausgegeben</numerusform>
            <numerusform>es hat seit %n Sekunden nichts ausgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>It is started again by itself; a GPU that hangs shows as an Xid in the log.</source>
        <translation>Es wird von selbst neu gestartet; eine GPU, die hängt, zeigt sich als Xid im Protokoll.</translation>
    </message>
    <message>
        <source>What nvidia-smi on %1 prints is not understood</source>
        <translation>Die Ausgabe von nvidia-smi auf %1 ist nicht verständlich</translation>
    </message>
    <message>
        <source>a line is no sample: %1</source>
        <translation>eine Zeile ist kein Messwert: %1</translation>
    </message>
    <message>
        <source>Run nvidia-smi on the machine and see what it says.</source>
        <translation>Führen Sie nvidia-smi auf der Maschine aus und lesen Sie, was es sagt.</translation>
    </message>
</context>
<context>
    <name>telemetry::VcenterSource</name>
    <message>
        <source>The server measures nothing now</source>
        <translation>Der Server misst gerade nichts</translation>
    </message>
    <message>
        <source>it is not connected</source>
        <translation>er ist nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n host(s) have GPUs and no figures of them</source>
        <translation>
            <numerusform>%n Host hat GPUs und keine Messwerte davon</numerusform>
            <numerusform>%n Hosts haben GPUs und keine Messwerte davon</numerusform>
        </translation>
    </message>
    <message>
        <source>no driver in the host counts for %1</source>
        <translation>kein Treiber im Host misst für %1</translation>
    </message>
    <message>
        <source>Install NVIDIA&apos;s driver in the host, or read the GPUs from their guests.</source>
        <translation>Installieren Sie den Treiber von NVIDIA im Host, oder lesen Sie die GPUs aus ihren Gästen.</translation>
    </message>
</context>
<context>
    <name>ui::AboutDialog</name>
    <message>
        <source>GPU Deck %1</source>
        <extracomment>%1: version number</extracomment>
        <translation>GPU Deck %1</translation>
    </message>
    <message>
        <source>Shows which GPUs a vSphere estate has and how they are used.

Free software under the GNU General Public License, version 3 or later. There is no warranty.</source>
        <translation>Zeigt, welche GPUs ein vSphere-Bestand hat und wie sie benutzt werden.

Freie Software unter der GNU General Public License, Version 3 oder neuer. Es gibt keine Gewährleistung.</translation>
    </message>
    <message>
        <source>About GPU Deck</source>
        <translation>Über GPU Deck</translation>
    </message>
</context>
<context>
    <name>ui::ApplyConfirm</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: names, %n: number of further ones</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Yes, reboot %1 and stop %2</source>
        <extracomment>%1: hosts, %2: virtual machines</extracomment>
        <translation>&amp;Ja, %1 neu starten und %2 anhalten</translation>
    </message>
    <message>
        <source>&amp;Yes, reboot %1</source>
        <extracomment>%1: hosts</extracomment>
        <translation>&amp;Ja, %1 neu starten</translation>
    </message>
    <message>
        <source>&amp;Yes, stop %1</source>
        <extracomment>%1: virtual machines</extracomment>
        <translation>&amp;Ja, %1 anhalten</translation>
    </message>
    <message>
        <source>&amp;Yes, make these changes</source>
        <translation>&amp;Ja, diese Änderungen machen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: title of a step, %2: why it cannot be undone</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What it interrupts</source>
        <translation>Was er unterbricht</translation>
    </message>
    <message>
        <source>Hosts that reboot</source>
        <translation>Hosts, die neu starten</translation>
    </message>
    <message>
        <source>Virtual machines that stop</source>
        <translation>Virtuelle Maschinen, die anhalten</translation>
    </message>
    <message>
        <source>Features lost</source>
        <translation>Funktionen, die wegfallen</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>Nicht rückgängig zu machen</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>Dauert etwa</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message>
        <source>What the plan interrupts</source>
        <translation>Was der Plan unterbricht</translation>
    </message>
    <message>
        <source>Nothing is interrupted.</source>
        <translation>Nichts wird unterbrochen.</translation>
    </message>
    <message>
        <source>Predicted after the plan: %1</source>
        <translation>Vorhersage nach dem Plan: %1</translation>
    </message>
    <message>
        <source>Everything can be taken back</source>
        <translation>Alles lässt sich zurücknehmen</translation>
    </message>
    <message>
        <source>Everything can be taken back; taking it back reboots %1 again</source>
        <extracomment>%1: hosts</extracomment>
        <translation>Alles lässt sich zurücknehmen; das Zurücknehmen startet %1 noch einmal neu</translation>
    </message>
</context>
<context>
    <name>ui::ApplyPage</name>
    <message>
        <source>Apply and prove</source>
        <translation>Anwenden und beweisen</translation>
    </message>
    <message>
        <source>The plan is carried out and proved</source>
        <translation>Der Plan wird ausgeführt und bewiesen</translation>
    </message>
    <message>
        <source>Apply this plan?</source>
        <translation>Diesen Plan anwenden?</translation>
    </message>
</context>
<context>
    <name>ui::CertificateBox</name>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Not trusted because</source>
        <translation>Nicht vertraut, weil</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>SHA-256 thumbprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>SHA-1</source>
        <translation>SHA-1</translation>
    </message>
    <message>
        <source>SHA-1 thumbprint</source>
        <translation>SHA-1-Fingerabdruck</translation>
    </message>
</context>
<context>
    <name>ui::ChartExport</name>
    <message>
        <source>Could not write %1</source>
        <extracomment>%1: path of a file</extracomment>
        <translation>%1 konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf der Platte.</translation>
    </message>
    <message>
        <source>GPU telemetry</source>
        <translation>GPU-Telemetrie</translation>
    </message>
</context>
<context>
    <name>ui::ChartPane</name>
    <message>
        <source>Chart: %1</source>
        <extracomment>%1: name of a metric</extracomment>
        <translation>Diagramm: %1</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln</source>
        <translation>
            <numerusform>Die %Ln</numerusform>
            <numerusform>Alle %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: number of a line in the chart, %2: name of its GPU
----------
%1: name of a metric, %2: its value with unit</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>%1: time, %2: what happened: &quot;Xid&quot;, %3: one line about it</extracomment>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>Slows down from %1</source>
        <extracomment>%1: a temperature</extracomment>
        <translation>Drosselt ab %1</translation>
    </message>
    <message>
        <source>Power limit %1</source>
        <extracomment>%1: electric power</extracomment>
        <translation>Leistungsgrenze %1</translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <extracomment>%1: name of a GPU</extracomment>
        <translation>%1: nicht gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a GPU, %2: a value with its unit</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: mean %2, least %3, greatest %4</source>
        <extracomment>%1: name of a GPU, %2: mean, %3: least, %4: greatest value, all with their unit</extracomment>
        <translation>%1: Mittel %2, kleinster %3, größter %4</translation>
    </message>
</context>
<context>
    <name>ui::ChartStack</name>
    <message>
        <source>Values at the cursor</source>
        <translation>Werte an der Marke</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: name of a metric, %2: its unit</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Zoomed</source>
        <translation>Eigener Ausschnitt</translation>
    </message>
    <message>
        <source>Save the Charts</source>
        <translation>Diagramme speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <extracomment>%1: path of a file</extracomment>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause the charts</source>
        <translation>Diagramme anhalten</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Weniger Zeit zeigen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Mehr Zeit zeigen</translation>
    </message>
    <message>
        <source>A strip each</source>
        <translation>Je ein Streifen</translation>
    </message>
    <message>
        <source>Envelope of all</source>
        <translation>Hüllkurve aller</translation>
    </message>
    <message>
        <source>How many GPUs are drawn</source>
        <translation>Wie viele GPUs gezeichnet werden</translation>
    </message>
    <message>
        <source>More than %1 GPUs are not drawn as lines</source>
        <translation>Mehr als %1 GPUs werden nicht als Linien gezeichnet</translation>
    </message>
    <message>
        <source>Loading history…</source>
        <translation>Verlauf wird geladen…</translation>
    </message>
    <message>
        <source>Cha&amp;rts</source>
        <translation>Aus&amp;wahl</translation>
    </message>
    <message>
        <source>Choose which charts are shown</source>
        <translation>Auswählen, welche Diagramme gezeigt werden</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xport</translation>
    </message>
    <message>
        <source>Save the charts to a file</source>
        <translation>Die Diagramme in eine Datei speichern</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>6 hours</source>
        <translation>6 Stunden</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>3 days</source>
        <translation>3 Tage</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>How much time the charts show</source>
        <translation>Wie viel Zeit die Diagramme zeigen</translation>
    </message>
    <message>
        <source>&amp;Picture (PNG)…</source>
        <translation>&amp;Bild (PNG)…</translation>
    </message>
    <message>
        <source>&amp;Drawing (SVG)…</source>
        <translation>&amp;Zeichnung (SVG)…</translation>
    </message>
    <message>
        <source>&amp;Figures (CSV)…</source>
        <translation>Za&amp;hlen (CSV)…</translation>
    </message>
    <message>
        <source>More than %1 GPUs are drawn as an envelope</source>
        <translation>Mehr als %1 GPUs werden als Hüllkurve gezeichnet</translation>
    </message>
</context>
<context>
    <name>ui::CloneForm</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Virtual machine that is cloned</source>
        <translation>Virtuelle Maschine, die geklont wird</translation>
    </message>
    <message>
        <source>Clones on each host</source>
        <translation>Klone je Host</translation>
    </message>
    <message>
        <source>Names of the clones</source>
        <translation>Namen der Klone</translation>
    </message>
    <message>
        <source>{n} becomes the number of the clone</source>
        <translation>{n} wird zur Nummer des Klons</translation>
    </message>
    <message>
        <source>Clone &amp;of:</source>
        <translation>Klon &amp;von:</translation>
    </message>
    <message>
        <source>&amp;Clones on each host:</source>
        <translation>&amp;Klone je Host:</translation>
    </message>
    <message>
        <source>N&amp;ames:</source>
        <translation>&amp;Namen:</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>%1, %2: names of virtual machines</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1. The source has no GPU: devices are given to the clones afterwards.</source>
        <translation>%1. Die Quelle hat keine GPU: Die Klone bekommen die Geräte danach.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectDialog</name>
    <message>
        <source>Asking the system&apos;s keyring…</source>
        <translation>Der Schlüsselbund des Systems wird gefragt…</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s keyring, nowhere else.</source>
        <translation>Steht im Schlüsselbund des Systems, sonst nirgends.</translation>
    </message>
    <message>
        <source>The keyring is locked: saved passwords cannot be read and none is saved. Unlock it, or type the password.</source>
        <translation>Der Schlüsselbund ist gesperrt: Gespeicherte Passwörter sind nicht lesbar, und keines wird gespeichert. Entsperren Sie ihn, oder tippen Sie das Passwort.</translation>
    </message>
    <message>
        <source>This system has no keyring: the password is not saved.</source>
        <translation>Dieses System hat keinen Schlüsselbund: Das Passwort wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Remember the password</source>
        <translation>Passwort &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Connect to a Server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>vcenter.example.org or esx01.example.org:443</source>
        <translation>vcenter.example.org oder esx01.example.org:443</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Saved in the keyring; type here to use another one</source>
        <translation>Im Schlüsselbund gespeichert; tippen Sie hier, um ein anderes zu benutzen</translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln object(s) so far.</source>
        <translation>
            <numerusform>%1 Bisher %Ln Objekt.</numerusform>
            <numerusform>%1 Bisher %Ln Objekte.</numerusform>
        </translation>
    </message>
    <message>
        <source>No server is named.</source>
        <translation>Kein Server ist genannt.</translation>
    </message>
    <message>
        <source>No user is named.</source>
        <translation>Kein Benutzer ist genannt.</translation>
    </message>
    <message>
        <source>No password was typed, and none is saved for this user.</source>
        <translation>Kein Passwort wurde getippt, und für diesen Benutzer ist keines gespeichert.</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Noch nicht verbunden</translation>
    </message>
    <message>
        <source>Fill in server, user and password, then connect.</source>
        <translation>Füllen Sie Server, Benutzer und Passwort aus, und verbinden Sie dann.</translation>
    </message>
</context>
<context>
    <name>ui::ConnectionBar</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: address of a server, %2: state of its connection</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ContainerFacts</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message numerus="yes">
        <source>%n in maintenance mode</source>
        <translation>
            <numerusform>%n im Wartungsmodus</numerusform>
            <numerusform>%n im Wartungsmodus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not connected</source>
        <translation>
            <numerusform>%n nicht verbunden</numerusform>
            <numerusform>%n nicht verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VMs</translation>
    </message>
    <message>
        <source>VMs with PCI devices</source>
        <translation>VMs mit PCI-Geräten</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>DRS</source>
        <translation>DRS</translation>
    </message>
    <message>
        <source>One image for all hosts</source>
        <translation>Ein Image für alle Hosts</translation>
    </message>
    <message>
        <source>Datacenter</source>
        <translation>Datacenter</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>ui::ContainerPage</name>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Connect &amp;Again…</source>
        <translation>&amp;Noch einmal verbinden…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: kind of object (&quot;Cluster&quot;), %2: its inventory path</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>%1 What is shown is the last known state. Next attempt: %2.</source>
        <extracomment>%1: why the connection was lost, %2: date and time</extracomment>
        <translation>%1 Gezeigt wird der letzte bekannte Stand. Nächster Versuch: %2.</translation>
    </message>
    <message>
        <source>%1 What is shown is the last known state.</source>
        <translation>%1 Gezeigt wird der letzte bekannte Stand.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird aufgebaut…</translation>
    </message>
    <message numerus="yes">
        <source>Loading the inventory: %Ln object(s) so far.</source>
        <translation>
            <numerusform>Der Bestand wird geladen: bisher %Ln Objekt.</numerusform>
            <numerusform>Der Bestand wird geladen: bisher %Ln Objekte.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not connected. Use Connect in the File menu to see this server live again.</source>
        <translation>Nicht verbunden. Mit „Verbinden“ im Menü „Datei“ sehen Sie diesen Server wieder, wie er jetzt ist.</translation>
    </message>
</context>
<context>
    <name>ui::DashboardPage</name>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <source>Connect to a vCenter or an ESXi host; its GPUs appear here.</source>
        <translation>Verbinden Sie sich mit einem vCenter oder einem ESXi-Host; seine GPUs erscheinen hier.</translation>
    </message>
    <message>
        <source>Connect to a Server…</source>
        <translation>Mit einem Server verbinden…</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>GPUs appear as the server tells of them.</source>
        <translation>GPUs erscheinen, sobald der Server sie nennt.</translation>
    </message>
    <message>
        <source>No GPU</source>
        <translation>Keine GPU</translation>
    </message>
    <message>
        <source>No host of the connected servers has a GPU that may be read.</source>
        <translation>Kein Host der verbundenen Server hat eine GPU, die gelesen werden darf.</translation>
    </message>
</context>
<context>
    <name>ui::DevicePage</name>
    <message>
        <source>Only &amp;GPUs</source>
        <translation>Nur &amp;GPUs</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Give devices to virtual machines</source>
        <translation>Geräte an virtuelle Maschinen geben</translation>
    </message>
    <message>
        <source>Take devices out of passthrough</source>
        <translation>Geräte aus dem Passthrough nehmen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>&amp;Task:</source>
        <translation>&amp;Aufgabe:</translation>
    </message>
    <message>
        <source>Leaves out network cards, controllers and other devices</source>
        <translation>Lässt Netzwerkkarten, Controller und andere Geräte weg</translation>
    </message>
    <message>
        <source>Filter hosts and devices</source>
        <translation>Hosts und Geräte filtern</translation>
    </message>
    <message>
        <source>Filter: devices</source>
        <translation>Filter: Geräte</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Which devices are to be passed through?</source>
        <translation>Welche Geräte sollen durchgereicht werden?</translation>
    </message>
    <message>
        <source>Tick a device.</source>
        <translation>Kreuzen Sie ein Gerät an.</translation>
    </message>
</context>
<context>
    <name>ui::DoctorDialog</name>
    <message>
        <source>&amp;Open File…</source>
        <translation>Datei ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Diagnose</source>
        <translation>&amp;Diagnostizieren</translation>
    </message>
    <message>
        <source>Log Doctor</source>
        <translation>Protokoll-Doktor</translation>
    </message>
    <message>
        <source>Text of a log</source>
        <translation>Text eines Protokolls</translation>
    </message>
    <message>
        <source>What went wrong?</source>
        <translation>Was ist schiefgegangen?</translation>
    </message>
    <message>
        <source>Drop a vmware.log or vmkernel.log here, open it, or paste the lines or a fault&apos;s text.</source>
        <translation>Ziehen Sie eine vmware.log oder vmkernel.log hierher, öffnen Sie sie, oder fügen Sie die Zeilen oder den Text eines Fehlers ein.</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Ursachen</translation>
    </message>
    <message>
        <source>Details of the cause</source>
        <translation>Einzelheiten der Ursache</translation>
    </message>
    <message>
        <source>&amp;Text of a log:</source>
        <translation>&amp;Text eines Protokolls:</translation>
    </message>
    <message>
        <source>Nothing known was found</source>
        <extracomment>%1: name of a file</extracomment>
        <translation>Nichts Bekanntes wurde gefunden</translation>
    </message>
    <message>
        <source>Nothing known was found in %1</source>
        <translation>In %1 wurde nichts Bekanntes gefunden</translation>
    </message>
    <message>
        <source>None of the faults that GPU Deck knows is in this text. Take the log of the time of the failure: of the host for a refusal, of the VM for a VM that stopped.</source>
        <translation>Keiner der Fehler, die GPU Deck kennt, steht in diesem Text. Nehmen Sie das Protokoll aus der Zeit des Fehlers: das des Hosts, wenn etwas abgelehnt wurde, das der VM, wenn eine VM anhielt.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Line of the log</source>
        <translation>Zeile des Protokolls</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Open a Log</source>
        <translation>Ein Protokoll öffnen</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Nichts wurde gelesen</translation>
    </message>
    <message>
        <source>the field is empty</source>
        <translation>das Feld ist leer</translation>
    </message>
    <message>
        <source>Paste the lines, or open the file that holds them.</source>
        <translation>Fügen Sie die Zeilen ein, oder öffnen Sie die Datei, in der sie stehen.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird gelesen</translation>
    </message>
    <message>
        <source>Make a &amp;Plan…</source>
        <translation>Einen &amp;Plan machen …</translation>
    </message>
    <message>
        <source>What mends the causes, for a virtual machine</source>
        <translation>Was gegen die Ursachen hilft, für eine virtuelle Maschine</translation>
    </message>
    <message>
        <source>Connect to a server first</source>
        <translation>Verbinden Sie sich zuerst mit einem Server</translation>
    </message>
</context>
<context>
    <name>ui::ErrorPanel</name>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>Details of the error</source>
        <translation>Einzelheiten des Fehlers</translation>
    </message>
</context>
<context>
    <name>ui::ExportButton</name>
    <message>
        <source>E&amp;xport Runbook</source>
        <translation>Runbook e&amp;xportieren</translation>
    </message>
    <message>
        <source>The plan as a document for the change board, or as a script for shops that run no window in production</source>
        <translation>Der Plan als Dokument für das Änderungsgremium oder als Skript für Betriebe, in deren Produktion kein Fenster läuft</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown …</translation>
    </message>
    <message>
        <source>&amp;HTML…</source>
        <translation>&amp;HTML …</translation>
    </message>
    <message>
        <source>&amp;Shell script (govc, esxcli)…</source>
        <translation>&amp;Shell-Skript (govc, esxcli) …</translation>
    </message>
    <message>
        <source>&amp;PowerCLI script…</source>
        <translation>&amp;PowerCLI-Skript …</translation>
    </message>
</context>
<context>
    <name>ui::FactsView</name>
    <message>
        <source>&amp;Copy All</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a setting, %2: its value. Read by screen readers.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::FilterField</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Shows only rows that contain this text (%1)</source>
        <translation>Zeigt nur Zeilen, die diesen Text enthalten (%1)</translation>
    </message>
</context>
<context>
    <name>ui::FitPage</name>
    <message>
        <source>64-bit</source>
        <translation>64 Bit</translation>
    </message>
    <message>
        <source>32-bit</source>
        <translation>32 Bit</translation>
    </message>
    <message>
        <source>All regions fit below 4 GiB: the 64-bit settings are not needed, but EFI firmware is.</source>
        <translation>Alle Bereiche passen unter 4 GiB: Die 64-Bit-Einstellungen sind nicht nötig, EFI-Firmware schon.</translation>
    </message>
    <message>
        <source>All regions fit below 4 GiB: neither the 64-bit settings nor EFI firmware are needed.</source>
        <translation>Alle Bereiche passen unter 4 GiB: Weder die 64-Bit-Einstellungen noch EFI-Firmware sind nötig.</translation>
    </message>
    <message>
        <source>The VM needs pciPassthru.use64bitMMIO and a window of %1 GB, and EFI firmware.</source>
        <extracomment>%1: a number of GB</extracomment>
        <translation>Die VM braucht pciPassthru.use64bitMMIO, ein Fenster von %1 GB und EFI-Firmware.</translation>
    </message>
    <message>
        <source>%1 A region of 4 GiB or more cannot be used under BIOS firmware.</source>
        <translation>%1 Ein Bereich von 4 GiB oder mehr ist unter BIOS-Firmware nicht benutzbar.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>BAR</source>
        <translation>BAR</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>Bekannt aus</translation>
    </message>
    <message>
        <source>Published rule</source>
        <translation>Veröffentlichte Regel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>&amp;Paste Evidence…</source>
        <translation>Nachweis &amp;einfügen …</translation>
    </message>
    <message>
        <source>&amp;Forget Evidence</source>
        <translation>Nachweis &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Use another size:</source>
        <translation>&amp;Andere Größe:</translation>
    </message>
    <message>
        <source>Regions of the devices</source>
        <translation>Bereiche der Geräte</translation>
    </message>
    <message>
        <source>Published rules</source>
        <translation>Veröffentlichte Regeln</translation>
    </message>
    <message>
        <source>Lines of a vmware.log or of lspci -vv win over the catalogue</source>
        <translation>Zeilen einer vmware.log oder von lspci -vv gelten vor dem Katalog</translation>
    </message>
    <message>
        <source> GB</source>
        <extracomment>A number of GB stands before it.</extracomment>
        <translation> GB</translation>
    </message>
    <message>
        <source>Size of the window</source>
        <translation>Größe des Fensters</translation>
    </message>
    <message>
        <source>A power of two, %1 GB at least</source>
        <extracomment>%1: a number of GB</extracomment>
        <translation>Eine Zweierpotenz, mindestens %1 GB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>Fit check</source>
        <translation>Größenprüfung</translation>
    </message>
    <message>
        <source>Do the devices&apos; memory regions fit into the virtual machine?</source>
        <translation>Passen die Speicherbereiche der Geräte in die virtuelle Maschine?</translation>
    </message>
    <message>
        <source>The regions of a device are in neither the catalogue nor evidence. Paste evidence, or find them by a trial start; without it the sizes below are only a guess.</source>
        <translation>Die Bereiche eines Geräts stehen weder im Katalog noch in einem Beleg. Fügen Sie einen Beleg ein, oder finden Sie sie durch einen Probestart; ohne das sind die Größen unten nur geraten.</translation>
    </message>
    <message>
        <source>Find the Sizes by &amp;Trying…</source>
        <translation>Größen durch P&amp;robieren finden …</translation>
    </message>
    <message>
        <source>Starts a virtual machine once with the device, reads what its log tells, and puts everything back</source>
        <translation>Startet eine virtuelle Maschine einmal mit dem Gerät, liest, was ihr Protokoll sagt, und macht alles rückgängig</translation>
    </message>
</context>
<context>
    <name>ui::FleetPane</name>
    <message>
        <source>List of the fleet&apos;s GPUs</source>
        <translation>Liste aller GPUs</translation>
    </message>
    <message numerus="yes">
        <source>%Ln GPU(s)</source>
        <translation>
            <numerusform>%Ln GPU</numerusform>
            <numerusform>%Ln GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No GPU passes the filters.</source>
        <translation>Keine GPU passt zu den Filtern.</translation>
    </message>
    <message>
        <source>Show All GPUs</source>
        <translation>Alle GPUs zeigen</translation>
    </message>
    <message>
        <source>Filter GPUs, hosts and VMs</source>
        <translation>GPUs, Hosts und VMs filtern</translation>
    </message>
    <message>
        <source>Filter: GPUs of the fleet</source>
        <translation>Filter: alle GPUs</translation>
    </message>
    <message>
        <source>Metric of the heat map</source>
        <translation>Messgröße der Wärmekarte</translation>
    </message>
    <message>
        <source>What the tiles show</source>
        <translation>Was die Kacheln zeigen</translation>
    </message>
    <message>
        <source>Order of the heat map</source>
        <translation>Reihenfolge der Wärmekarte</translation>
    </message>
    <message>
        <source>Which hosts come first</source>
        <translation>Welche Hosts zuerst kommen</translation>
    </message>
    <message>
        <source>By host</source>
        <translation>Nach Host</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>Höchste zuerst</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>Niedrigste zuerst</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Shows the fleet as a list of all figures</source>
        <translation>Zeigt alle GPUs als Liste aller Werte</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Every GPU</source>
        <translation>Jede GPU</translation>
    </message>
    <message>
        <source>H&amp;ot</source>
        <translation>He&amp;iß</translation>
    </message>
    <message>
        <source>Only GPUs near the temperature at which they slow down</source>
        <translation>Nur GPUs nahe der Temperatur, ab der sie drosseln</translation>
    </message>
    <message>
        <source>&amp;Idle</source>
        <translation>&amp;Ungenutzt</translation>
    </message>
    <message>
        <source>Only GPUs that a VM holds and nobody has used for ten minutes</source>
        <translation>Nur GPUs, die eine VM hält und zehn Minuten lang niemand nutzte</translation>
    </message>
    <message>
        <source>Fai&amp;ling</source>
        <translation>&amp;Fehlerhaft</translation>
    </message>
    <message>
        <source>Only GPUs with ECC errors, Xids, pending pages, throttling or no licence</source>
        <translation>Nur GPUs mit ECC-Fehlern, Xids, wartenden Speicherseiten, Drosselung oder ohne Lizenz</translation>
    </message>
</context>
<context>
    <name>ui::ForgetQuestion</name>
    <message>
        <source>Forget the trusted certificate of %1?</source>
        <extracomment>%1: address of a server</extracomment>
        <translation>Das vertraute Zertifikat von %1 vergessen?</translation>
    </message>
    <message>
        <source>At the next connection GPU Deck shows the certificate that the server presents then and asks again. Do this only when the server&apos;s administrator confirms that its certificate was renewed.</source>
        <translation>Bei der nächsten Verbindung zeigt GPU Deck das Zertifikat, das der Server dann vorlegt, und fragt noch einmal. Tun Sie das nur, wenn die Verwaltung des Servers bestätigt, dass sein Zertifikat erneuert wurde.</translation>
    </message>
    <message>
        <source>Forget Trusted Certificate</source>
        <translation>Vertrautes Zertifikat vergessen</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>ui::GpuDetail</name>
    <message>
        <source>Health and users of the GPUs</source>
        <translation>Zustand und Nutzer der GPUs</translation>
    </message>
    <message>
        <source>Details of the GPUs</source>
        <translation>Einzelheiten der GPUs</translation>
    </message>
    <message>
        <source>&amp;Charts</source>
        <translation>Diag&amp;ramme</translation>
    </message>
    <message>
        <source>Ta&amp;ble</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>H&amp;ealth and users</source>
        <translation>&amp;Zustand und Nutzer</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>&amp;Quellen</translation>
    </message>
    <message>
        <source>Metric of the table</source>
        <translation>Messgröße der Tabelle</translation>
    </message>
    <message>
        <source>Figures of the chart</source>
        <translation>Werte des Diagramms</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>Nichts zu zeichnen</translation>
    </message>
    <message>
        <source>GPUs that are measured appear here.</source>
        <translation>GPUs, die gemessen werden, erscheinen hier.</translation>
    </message>
    <message>
        <source>No GPU is measured yet</source>
        <translation>Noch wird keine GPU gemessen</translation>
    </message>
    <message>
        <source>Telemetry is off. Begin with %1; it needs an SSH login there.</source>
        <extracomment>%1: name of a host or a VM</extracomment>
        <translation>Die Telemetrie ist aus. Beginnen Sie mit %1; dort ist eine SSH-Anmeldung nötig.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a GPU, %2: &quot;Health&quot; or &quot;Used by&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No GPU is chosen</source>
        <translation>Keine GPU ist ausgewählt</translation>
    </message>
    <message>
        <source>The charts show the past. %1 %2</source>
        <extracomment>%1: why nothing is measured, %2: what to do about it</extracomment>
        <translation>Die Diagramme zeigen Vergangenes. %1 %2</translation>
    </message>
</context>
<context>
    <name>ui::GpuFacts</name>
    <message>
        <source>The whole GPU is given to one VM by DirectPath I/O.</source>
        <translation>Die ganze GPU gehört per DirectPath I/O einer VM.</translation>
    </message>
    <message>
        <source>VMs share this GPU by NVIDIA vGPU profiles.</source>
        <translation>VMs teilen sich diese GPU mit NVIDIA-vGPU-Profilen.</translation>
    </message>
    <message>
        <source>The host shares this GPU for virtual 3D graphics; vGPU needs Shared Direct.</source>
        <translation>Der Host teilt diese GPU für virtuelle 3D-Grafik; vGPU braucht „Shared Direct“.</translation>
    </message>
    <message>
        <source>No VM can use this GPU as the host is set up.</source>
        <translation>So, wie der Host eingerichtet ist, kann keine VM diese GPU benutzen.</translation>
    </message>
    <message>
        <source>The server does not tell how this GPU is used.</source>
        <translation>Der Server sagt nicht, wie diese GPU benutzt wird.</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Set to %1; acts after the next reboot of the host.</source>
        <extracomment>%1: mode of a GPU, &quot;Shared Direct&quot;</extracomment>
        <translation>Eingestellt auf %1; wirkt nach dem nächsten Neustart des Hosts.</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>A host tells the memory of a GPU only with a driver for it.</source>
        <translation>Ein Host nennt den Speicher einer GPU nur mit einem Treiber dafür.</translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation>NUMA-Knoten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>vGPU profiles</source>
        <translation>vGPU-Profile</translation>
    </message>
    <message>
        <source>None offered</source>
        <translation>Keine angeboten</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>No VM</source>
        <translation>Keine VM</translation>
    </message>
</context>
<context>
    <name>ui::GpuList</name>
    <message numerus="yes">
        <source>%1; and %n more host(s)</source>
        <extracomment>%1: hosts and why they are not seen, %n: number of further hosts</extracomment>
        <translation>
            <numerusform>%1; und %n weiterer Host</numerusform>
            <numerusform>%1; und %n weitere Hosts</numerusform>
        </translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Details of the selected GPU</source>
        <translation>Einzelheiten der gewählten GPU</translation>
    </message>
    <message>
        <source>No GPU in this host</source>
        <translation>Keine GPU in diesem Host</translation>
    </message>
    <message>
        <source>If a card is installed, look for it under PCI devices. If it is missing there too, check its power and the host&apos;s firmware setting for decoding above 4G.</source>
        <translation>Ist eine Karte eingebaut, suchen Sie sie unter „PCI-Geräte“. Fehlt sie auch dort, prüfen Sie ihre Stromversorgung und die Firmware-Einstellung des Hosts für Adressen über 4G („above 4G decoding“).</translation>
    </message>
    <message>
        <source>No GPU below this object</source>
        <translation>Keine GPU unter diesem Objekt</translation>
    </message>
    <message>
        <source>GPUs of all hosts below it appear here. Choose another object in the inventory.</source>
        <translation>Hier erscheinen die GPUs aller Hosts darunter. Wählen Sie ein anderes Objekt im Bestand.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1: name of a host, %2: why it is not seen (&quot;No permission: needs System.Read&quot;)</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>More GPUs may be there. %1</source>
        <extracomment>%1: hosts and why they are not seen</extracomment>
        <translation>Vielleicht gibt es mehr GPUs. %1</translation>
    </message>
    <message>
        <source>Set Up &amp;Passthrough…</source>
        <translation>&amp;Passthrough einrichten …</translation>
    </message>
</context>
<context>
    <name>ui::HealthFacts</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1 corrected, %2 uncorrected</source>
        <extracomment>%1, %2: numbers of memory errors</extracomment>
        <translation>%1 korrigiert, %2 nicht korrigiert</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Not needed or not told</source>
        <translation>Nicht nötig oder nicht genannt</translation>
    </message>
    <message>
        <source>Licensed</source>
        <translation>Lizenziert</translation>
    </message>
    <message>
        <source>Unlicensed</source>
        <translation>Ohne Lizenz</translation>
    </message>
    <message>
        <source>Xid %1, %2</source>
        <extracomment>%1: number of an Xid error, %2: when it was logged</extracomment>
        <translation>Xid %1, %2</translation>
    </message>
    <message>
        <source>None seen</source>
        <translation>Keine gesehen</translation>
    </message>
    <message>
        <source>ECC errors</source>
        <translation>ECC-Fehler</translation>
    </message>
    <message>
        <source>Xids</source>
        <translation>Xids</translation>
    </message>
    <message>
        <source>Pages pending</source>
        <translation>Wartende Seiten</translation>
    </message>
    <message>
        <source>Clocks held back</source>
        <translation>Takt begrenzt</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Slows down from</source>
        <translation>Drosselt ab</translation>
    </message>
    <message>
        <source>Power limit</source>
        <translation>Leistungsgrenze</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>MIG</source>
        <translation>MIG</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Told by</source>
        <extracomment>%1: who told: &quot;nvidia-smi on the host&quot;, %2: a time</extracomment>
        <translation>Genannt von</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Nothing is wrong, as far as known</source>
        <translation>Soweit bekannt, ist alles in Ordnung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <translation>Noch nicht genannt</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Genutzt von</translation>
    </message>
    <message>
        <source>VMs</source>
        <translation>VMs</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has run on this GPU for %Ln minute(s). Another VM could have it.</source>
        <translation>
            <numerusform>Seit %Ln Minute lief nichts auf dieser GPU. Eine andere VM könnte sie haben.</numerusform>
            <numerusform>Seit %Ln Minuten lief nichts auf dieser GPU. Eine andere VM könnte sie haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht genannt</translation>
    </message>
</context>
<context>
    <name>ui::HeatMapView</name>
    <message>
        <source>Heat map of the fleet</source>
        <translation>Wärmekarte aller GPUs</translation>
    </message>
</context>
<context>
    <name>ui::HelpWindow</name>
    <message>
        <source>GPU Deck Help</source>
        <extracomment>%1: title of the help page</extracomment>
        <translation>Hilfe zu GPU Deck</translation>
    </message>
    <message>
        <source>Help page</source>
        <translation>Hilfeseite</translation>
    </message>
    <message>
        <source>This link leads outside and is not opened from here: %1</source>
        <translation>Dieser Verweis führt nach außen und wird von hier nicht geöffnet: %1</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>&amp;Inhalt</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>%1 – GPU Deck Help</source>
        <translation>%1 – Hilfe zu GPU Deck</translation>
    </message>
</context>
<context>
    <name>ui::HostFacts</name>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Shared</translation>
    </message>
    <message>
        <source>Direct</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Shared Direct</source>
        <translation>Shared Direct</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Streng</translation>
    </message>
    <message>
        <source>Spread VMs across GPUs (best performance)</source>
        <translation>VMs auf GPUs verteilen (beste Leistung)</translation>
    </message>
    <message>
        <source>Group VMs on a GPU until it is full (consolidation)</source>
        <translation>VMs auf einer GPU sammeln, bis sie voll ist (Konsolidierung)</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>%1 %2, build %3</source>
        <extracomment>%1: product, %2: version, %3: build number</extracomment>
        <translation>%1 %2, Build %3</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Verwaltet von</translation>
    </message>
    <message>
        <source>Last boot</source>
        <translation>Letzter Start</translation>
    </message>
    <message>
        <source>Lockdown mode</source>
        <translation>Sperrmodus</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>BIOS version</source>
        <translation>BIOS-Version</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Sockets, cores, threads</source>
        <translation>Sockel, Kerne, Threads</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>NUMA nodes</source>
        <translation>NUMA-Knoten</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <extracomment>%1: name of a GPU, %2: its PCI address, %3: how it is used (&quot;Passthrough&quot;)</extracomment>
        <translation>%1 unter %2: %3</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Default graphics type</source>
        <translation>Standard-Grafiktyp</translation>
    </message>
    <message>
        <source>GPU assignment of VMs</source>
        <translation>GPU-Zuteilung an VMs</translation>
    </message>
    <message>
        <source>vGPU profiles</source>
        <translation>vGPU-Profile</translation>
    </message>
    <message>
        <source>None offered</source>
        <translation>Keine angeboten</translation>
    </message>
    <message>
        <source>DirectPath I/O</source>
        <translation>DirectPath I/O</translation>
    </message>
    <message>
        <source>Devices available to VMs</source>
        <translation>Für VMs verfügbare Geräte</translation>
    </message>
    <message>
        <source>Devices waiting for a reboot</source>
        <translation>Geräte, die auf einen Neustart warten</translation>
    </message>
    <message>
        <source>They change with the next reboot of this host.</source>
        <translation>Sie ändern sich mit dem nächsten Neustart dieses Hosts.</translation>
    </message>
    <message>
        <source>Passthrough without reboot</source>
        <translation>Passthrough ohne Neustart</translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O</source>
        <translation>Dynamic DirectPath I/O</translation>
    </message>
    <message>
        <source>Not responding</source>
        <translation>Antwortet nicht</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation>Wartungsmodus</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>This host does not respond to its vCenter. What is shown here is what was last known.</source>
        <translation>Dieser Host antwortet seinem vCenter nicht. Gezeigt wird, was zuletzt bekannt war.</translation>
    </message>
    <message>
        <source>This host is disconnected from its vCenter. What is shown here is what was last known.</source>
        <translation>Dieser Host ist von seinem vCenter getrennt. Gezeigt wird, was zuletzt bekannt war.</translation>
    </message>
    <message>
        <source>This host needs a reboot before its new settings act. Move or shut down its VMs, then restart it in maintenance mode.</source>
        <translation>Dieser Host braucht einen Neustart, bevor seine neuen Einstellungen wirken. Verschieben oder beenden Sie seine VMs, und starten Sie ihn dann im Wartungsmodus neu.</translation>
    </message>
    <message>
        <source>In this host</source>
        <translation>In diesem Host</translation>
    </message>
</context>
<context>
    <name>ui::HostKeyDialog</name>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>The host key of %1 has changed</source>
        <extracomment>%1: name of a machine</extracomment>
        <translation>Der Hostschlüssel von %1 hat sich geändert</translation>
    </message>
    <message>
        <source>The host key of %1 is revoked</source>
        <extracomment>%1: name of a machine</extracomment>
        <translation>Der Hostschlüssel von %1 ist widerrufen</translation>
    </message>
    <message>
        <source>GPU Deck cannot tell whether this is really %1</source>
        <extracomment>%1: name of a machine</extracomment>
        <translation>GPU Deck weiß nicht, ob das wirklich %1 ist</translation>
    </message>
    <message>
        <source>It is not the one in %1, so nothing was sent. Either the machine was installed anew, or somebody is between you and it. Only if its administrator confirms the new fingerprint, remove the old key from that file, then try again.</source>
        <extracomment>%1: a file name and a line number</extracomment>
        <translation>Es ist nicht der aus %1, darum wurde nichts gesendet. Entweder wurde die Maschine neu installiert, oder jemand steht zwischen Ihnen und ihr. Nur wenn ihr Administrator den neuen Fingerabdruck bestätigt, entfernen Sie den alten Schlüssel aus dieser Datei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file %1 says that this key must not be trusted any more. Nothing was sent. Ask the administrator of the machine.</source>
        <extracomment>%1: a file name and a line number</extracomment>
        <translation>Laut der Datei %1 darf diesem Schlüssel nicht mehr vertraut werden. Nichts wurde gesendet. Fragen Sie den Administrator der Maschine.</translation>
    </message>
    <message>
        <source>Its host key is in none of your files of known hosts; that is usual for the first connection. Compare the fingerprint with the one on the machine&apos;s console. When you trust it, only this key is accepted for this machine.</source>
        <translation>Ihr Hostschlüssel steht in keiner Ihrer Dateien bekannter Hosts; bei der ersten Verbindung ist das üblich. Vergleichen Sie den Fingerabdruck mit dem an der Konsole der Maschine. Wenn Sie ihm vertrauen, wird für diese Maschine nur dieser Schlüssel angenommen.</translation>
    </message>
    <message>
        <source>Connection Blocked</source>
        <translation>Verbindung gesperrt</translation>
    </message>
    <message>
        <source>Trust This Machine?</source>
        <translation>Dieser Maschine vertrauen?</translation>
    </message>
    <message>
        <source>On file</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Presented now</source>
        <translation>Jetzt vorgelegt</translation>
    </message>
    <message>
        <source>&amp;Remember this key</source>
        <translation>Diesen Schlüssel &amp;merken</translation>
    </message>
    <message>
        <source>In a file of GPU Deck; your own known_hosts is not changed</source>
        <translation>In einer Datei von GPU Deck; Ihre eigene known_hosts bleibt unverändert</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Vertrauen</translation>
    </message>
</context>
<context>
    <name>ui::HostPage</name>
    <message>
        <source>Overview of the host</source>
        <translation>Überblick über den Host</translation>
    </message>
    <message>
        <source>Pages of the host</source>
        <translation>Seiten des Hosts</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>&amp;PCI devices</source>
        <translation>&amp;PCI-Geräte</translation>
    </message>
    <message>
        <source>GP&amp;Us</source>
        <translation>GP&amp;Us</translation>
    </message>
    <message>
        <source>V&amp;Ms</source>
        <translation>V&amp;Ms</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: state of a host in words, %2: its inventory path</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
</context>
<context>
    <name>ui::HostSetupPage</name>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>BIOS</source>
        <translation>BIOS</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Nothing that the host tells proves that it is on. Look into its setup; the plan asks for it otherwise.</source>
        <translation>Nichts, was der Host sagt, beweist, dass sie eingeschaltet ist. Sehen Sie in seinem Setup nach; sonst fragt der Plan danach.</translation>
    </message>
    <message>
        <source>Firmware and support</source>
        <translation>Firmware und Unterstützung</translation>
    </message>
    <message>
        <source>&amp;Decoding above 4G:</source>
        <translation>&amp;Dekodierung über 4G:</translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation>Wartungsmodus</translation>
    </message>
    <message>
        <source>&amp;vSAN data:</source>
        <translation>&amp;vSAN-Daten:</translation>
    </message>
    <message>
        <source>&amp;Hosts at once:</source>
        <translation>Hosts &amp;gleichzeitig:</translation>
    </message>
    <message>
        <source>Firmware of the hosts</source>
        <translation>Firmware der Hosts</translation>
    </message>
    <message>
        <source>Evidence that decoding above 4G is on</source>
        <translation>Nachweis, dass die Dekodierung über 4G eingeschaltet ist</translation>
    </message>
    <message>
        <source>What you saw: setting, value, who and when; empty: the plan asks</source>
        <translation>Was Sie sahen: Einstellung, Wert, wer und wann; leer: Der Plan fragt</translation>
    </message>
    <message>
        <source>Evidence that the server&apos;s vendor supports the device</source>
        <translation>Nachweis, dass der Hersteller des Servers das Gerät unterstützt</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Vendor &amp;supports it:</source>
        <translation>&amp;Hersteller unterstützt es:</translation>
    </message>
    <message>
        <source>Ensure accessibility</source>
        <translation>Zugriff sicherstellen</translation>
    </message>
    <message>
        <source>Full data migration</source>
        <translation>Alle Daten migrieren</translation>
    </message>
    <message>
        <source>No data migration</source>
        <translation>Keine Datenmigration</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>vSAN data</source>
        <translation>vSAN-Daten</translation>
    </message>
    <message>
        <source>What becomes of running virtual machines</source>
        <translation>Was aus laufenden virtuellen Maschinen wird</translation>
    </message>
    <message>
        <source>Hosts at once</source>
        <translation>Hosts gleichzeitig</translation>
    </message>
    <message>
        <source>No host has to be rebooted.</source>
        <translation>Kein Host muss neu gestartet werden.</translation>
    </message>
    <message>
        <source>The hosts enter maintenance mode and are rebooted.</source>
        <translation>Die Hosts gehen in den Wartungsmodus und werden neu gestartet.</translation>
    </message>
    <message>
        <source>The host enters maintenance mode and is rebooted.</source>
        <translation>Der Host geht in den Wartungsmodus und wird neu gestartet.</translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s) cannot move. Tick those that may be shut down; they are started again afterwards. The others have to go before maintenance mode can begin.</source>
        <translation>
            <numerusform>%n VM kann nicht umziehen. Kreuzen Sie sie an, wenn sie heruntergefahren werden darf; danach wird sie wieder gestartet. Sonst muss sie weg sein, bevor der Wartungsmodus beginnen kann.</numerusform>
            <numerusform>%n VMs können nicht umziehen. Kreuzen Sie die an, die heruntergefahren werden dürfen; danach werden sie wieder gestartet. Die anderen müssen weg sein, bevor der Wartungsmodus beginnen kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>What has to happen on the host?</source>
        <translation>Was muss auf dem Host geschehen?</translation>
    </message>
    <message>
        <source>Choose what happens to the data of vSAN.</source>
        <translation>Wählen Sie, was mit den Daten von vSAN geschieht.</translation>
    </message>
</context>
<context>
    <name>ui::InventoryPanel</name>
    <message>
        <source>Inventory</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Filter hosts and VMs</source>
        <translation>Hosts und VMs filtern</translation>
    </message>
    <message>
        <source>Filter: inventory</source>
        <translation>Filter: Bestand</translation>
    </message>
    <message>
        <source>Only with &amp;GPUs</source>
        <translation>Nur mit &amp;GPUs</translation>
    </message>
    <message>
        <source>Shows only hosts with GPUs and VMs that hold one</source>
        <translation>Zeigt nur Hosts mit GPUs und VMs, die eine haben</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <source>Connect to a vCenter or an ESXi host to see its inventory.</source>
        <translation>Verbinden Sie sich mit einem vCenter oder einem ESXi-Host, um seinen Bestand zu sehen.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No host or VM fits the filter.</source>
        <translation>Kein Host und keine VM passt zum Filter.</translation>
    </message>
    <message>
        <source>Cl&amp;ear Filter</source>
        <translation>Filter lee&amp;ren</translation>
    </message>
    <message>
        <source>&amp;Turn On Telemetry</source>
        <translation>Telemetrie &amp;einschalten</translation>
    </message>
    <message>
        <source>Turn &amp;Off Telemetry</source>
        <translation>Telemetrie &amp;ausschalten</translation>
    </message>
    <message>
        <source>Set Up &amp;Passthrough…</source>
        <translation>&amp;Passthrough einrichten …</translation>
    </message>
</context>
<context>
    <name>ui::LegendList</name>
    <message>
        <source>Legend of the charts</source>
        <translation>Legende der Diagramme</translation>
    </message>
    <message>
        <source>&amp;Pin or Unpin</source>
        <translation>&amp;Anheften oder lösen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1: number of a line in the chart, %2: name of its GPU</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (pinned)</source>
        <extracomment>%1: a line of the legend that is pinned</extracomment>
        <translation>%1 (angeheftet)</translation>
    </message>
</context>
<context>
    <name>ui::ListPage</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <extracomment>%1: name of a list</extracomment>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Nichts passt zu „%1“</translation>
    </message>
    <message>
        <source>Type less or clear the filter to see all rows.</source>
        <translation>Tippen Sie weniger oder leeren Sie den Filter, um alle Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>%1 of %2 moved from %3 to %4</source>
        <extracomment>%1: name of a device, %2: of its host, %3: former PCI address, %4: present one</extracomment>
        <translation>%1 von %2 ist von %3 nach %4 umgezogen</translation>
    </message>
    <message>
        <source>Show Runs…</source>
        <translation>Läufe anzeigen …</translation>
    </message>
</context>
<context>
    <name>ui::ManualStepBox</name>
    <message>
        <source>&amp;Confirm</source>
        <translation>&amp;Bestätigen</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Was Sie sahen</translation>
    </message>
    <message>
        <source>What you saw, in your own words; it is kept in the journal</source>
        <translation>Was Sie sahen, in eigenen Worten; es bleibt im Journal</translation>
    </message>
    <message>
        <source>&amp;Evidence:</source>
        <translation>&amp;Nachweis:</translation>
    </message>
</context>
<context>
    <name>ui::NewVmForm</name>
    <message>
        <source>N&amp;ame:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Guest &amp;OS:</source>
        <translation>Gastbet&amp;riebssystem:</translation>
    </message>
    <message>
        <source>&amp;CPUs:</source>
        <translation>CP&amp;Us:</translation>
    </message>
    <message>
        <source>&amp;Memory:</source>
        <translation>Speic&amp;her:</translation>
    </message>
    <message>
        <source>Hard &amp;disk:</source>
        <translation>Fest&amp;platte:</translation>
    </message>
    <message>
        <source>Data&amp;store:</source>
        <translation>&amp;Datenspeicher:</translation>
    </message>
    <message>
        <source>ISO &amp;file:</source>
        <translation>&amp;ISO-Datei:</translation>
    </message>
    <message>
        <source> GiB</source>
        <extracomment>A number of GiB stands before it.</extracomment>
        <translation> GiB</translation>
    </message>
    <message>
        <source>All of it is reserved: a passthrough device needs that</source>
        <translation>Er wird ganz reserviert: Ein durchgereichtes Gerät braucht das</translation>
    </message>
    <message>
        <source>Name of the new virtual machine</source>
        <translation>Name der neuen virtuellen Maschine</translation>
    </message>
    <message>
        <source>Guest OS</source>
        <translation>Gastbetriebssystem</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Hard disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Datastore</source>
        <translation>Datenspeicher</translation>
    </message>
    <message>
        <source>ISO file</source>
        <translation>ISO-Datei</translation>
    </message>
</context>
<context>
    <name>ui::NoticeBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Dismiss this notice</source>
        <translation>Diesen Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>ui::ObjectTelemetry</name>
    <message>
        <source>Turn Off Telemetry</source>
        <translation>Telemetrie ausschalten</translation>
    </message>
    <message>
        <source>Turn On Telemetry</source>
        <translation>Telemetrie einschalten</translation>
    </message>
    <message>
        <source>Ends what measures the GPUs here</source>
        <translation>Beendet, was hier die GPUs misst</translation>
    </message>
    <message>
        <source>Measures the GPUs here from now on; needs an SSH login</source>
        <translation>Misst die GPUs hier von jetzt an; braucht eine SSH-Anmeldung</translation>
    </message>
</context>
<context>
    <name>ui::PageStack</name>
    <message>
        <source>This object is no longer in the inventory</source>
        <translation>Dieses Objekt ist nicht mehr im Bestand</translation>
    </message>
    <message>
        <source>It was removed or moved out of sight while it was shown. Choose another one on the left.</source>
        <translation>Es wurde entfernt oder außer Sicht verschoben, während es gezeigt wurde. Wählen Sie links ein anderes.</translation>
    </message>
</context>
<context>
    <name>ui::PassthroughWizard</name>
    <message>
        <source>Set Up Passthrough</source>
        <translation>Passthrough einrichten</translation>
    </message>
    <message>
        <source>Set Up Passthrough: %1</source>
        <extracomment>%1: title of a plan</extracomment>
        <translation>Passthrough einrichten: %1</translation>
    </message>
    <message>
        <source>Leave without applying?</source>
        <translation>Verlassen, ohne anzuwenden?</translation>
    </message>
    <message>
        <source>Nothing has been changed on the server. What you chose here is lost.</source>
        <translation>Auf dem Server wurde nichts geändert. Was Sie hier gewählt haben, geht verloren.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
</context>
<context>
    <name>ui::PasteDialog</name>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Lesen</translation>
    </message>
    <message>
        <source>&amp;Open File…</source>
        <translation>Datei ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Paste Evidence</source>
        <translation>Nachweis einfügen</translation>
    </message>
    <message>
        <source>&amp;Lines of a VM&apos;s vmware.log (“barIndex 1 type 3 … size …”), or of “lspci -vv” in a guest or on bare metal (“Region 1: Memory at … [size=16G]”):</source>
        <translation>&amp;Zeilen der vmware.log einer VM („barIndex 1 type 3 … size …“) oder von „lspci -vv“ in einem Gast oder ohne Virtualisierung („Region 1: Memory at … [size=16G]“):</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Open a Log</source>
        <translation>Ein Protokoll öffnen</translation>
    </message>
    <message>
        <source>Nothing was read</source>
        <translation>Nichts wurde gelesen</translation>
    </message>
    <message>
        <source>the field is empty</source>
        <translation>das Feld ist leer</translation>
    </message>
    <message>
        <source>Paste the lines, or open the file that holds them.</source>
        <translation>Fügen Sie die Zeilen ein, oder öffnen Sie die Datei, in der sie stehen.</translation>
    </message>
</context>
<context>
    <name>ui::PciFacts</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: name of a vendor or device, %2: its hexadecimal id</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: a list of addresses, %n: how many more there are</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Former address</source>
        <translation>Frühere Adresse</translation>
    </message>
    <message>
        <source>VMs that name the former address will not start until they are changed.</source>
        <translation>VMs, die die frühere Adresse nennen, starten erst, wenn sie geändert sind.</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>Subsystem</source>
        <translation>Subsystem</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Steckplatz</translation>
    </message>
    <message>
        <source>Behind bridge</source>
        <translation>Hinter Bridge</translation>
    </message>
    <message>
        <source>NUMA node</source>
        <translation>NUMA-Knoten</translation>
    </message>
    <message>
        <source>Not offered by this device</source>
        <translation>Von diesem Gerät nicht angeboten</translation>
    </message>
    <message numerus="yes">
        <source>Off; up to %n virtual function(s)</source>
        <translation>
            <numerusform>Aus; bis zu %n virtuelle Funktion</numerusform>
            <numerusform>Aus; bis zu %n virtuelle Funktionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On; %n virtual function(s)</source>
        <translation>
            <numerusform>An; %n virtuelle Funktion</numerusform>
            <numerusform>An; %n virtuelle Funktionen</numerusform>
        </translation>
    </message>
    <message>
        <source>DirectPath I/O</source>
        <translation>DirectPath I/O</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Capable</source>
        <translation>Möglich</translation>
    </message>
    <message>
        <source>Hardware label</source>
        <translation>Hardware-Kennzeichen</translation>
    </message>
    <message>
        <source>SR-IOV</source>
        <translation>SR-IOV</translation>
    </message>
    <message>
        <source>Changes together with</source>
        <translation>Ändert sich zusammen mit</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>No VM</source>
        <translation>Keine VM</translation>
    </message>
    <message>
        <source>%1 moved from %2 to %3</source>
        <extracomment>%1: name of a device, %2: former PCI address, %3: present PCI address</extracomment>
        <translation>%1 ist von %2 nach %3 umgezogen</translation>
    </message>
    <message>
        <source>Recognised at a new address: %1. VMs that name the former address need to be changed before they are powered on.</source>
        <extracomment>%1: list of devices with former and present address</extracomment>
        <translation>Unter neuer Adresse wiedererkannt: %1. VMs, die die frühere Adresse nennen, müssen vor dem Einschalten geändert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s) wait for a reboot of this host: %1. The status tells what changes then.</source>
        <extracomment>%1: list of PCI addresses</extracomment>
        <translation>
            <numerusform>%n Gerät wartet auf einen Neustart dieses Hosts: %1. Der Status sagt, was sich dann ändert.</numerusform>
            <numerusform>%n Geräte warten auf einen Neustart dieses Hosts: %1. Der Status sagt, was sich dann ändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PciPage</name>
    <message>
        <source>Status &amp;legend</source>
        <translation>Status&amp;legende</translation>
    </message>
    <message>
        <source>Explains each word of the status column</source>
        <translation>Erklärt jedes Wort der Statusspalte</translation>
    </message>
    <message>
        <source>Passthrough-enabled devices</source>
        <translation>Für Passthrough aktivierte Geräte</translation>
    </message>
    <message>
        <source>All PCI devices</source>
        <translation>Alle PCI-Geräte</translation>
    </message>
    <message>
        <source>PCI devices</source>
        <translation>PCI-Geräte</translation>
    </message>
</context>
<context>
    <name>ui::PciTab</name>
    <message>
        <source>All PCI devices</source>
        <translation>Alle PCI-Geräte</translation>
    </message>
    <message>
        <source>Passthrough-enabled devices</source>
        <translation>Für Passthrough aktivierte Geräte</translation>
    </message>
    <message>
        <source>Details of the selected device</source>
        <translation>Einzelheiten des gewählten Geräts</translation>
    </message>
    <message>
        <source>No PCI devices</source>
        <translation>Keine PCI-Geräte</translation>
    </message>
    <message>
        <source>The server reports no PCI device for this host. Check that the host is powered on and connected.</source>
        <translation>Der Server meldet kein PCI-Gerät für diesen Host. Prüfen Sie, ob der Host eingeschaltet und verbunden ist.</translation>
    </message>
    <message>
        <source>No device is enabled for passthrough</source>
        <translation>Kein Gerät ist für Passthrough aktiviert</translation>
    </message>
    <message>
        <source>A device appears here as soon as passthrough is enabled for it on this host.</source>
        <translation>Ein Gerät erscheint hier, sobald Passthrough dafür auf diesem Host eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Show All PCI Devices</source>
        <translation>Alle PCI-Geräte zeigen</translation>
    </message>
    <message>
        <source>&amp;Configure Passthrough…</source>
        <translation>Passthrough k&amp;onfigurieren …</translation>
    </message>
    <message>
        <source>Give devices of this host to virtual machines, or take them back</source>
        <translation>Geräte dieses Hosts an virtuelle Maschinen geben oder zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Aktuali&amp;sieren</translation>
    </message>
    <message>
        <source>Ask the host for its devices again</source>
        <translation>Den Host noch einmal nach seinen Geräten fragen</translation>
    </message>
</context>
<context>
    <name>ui::PlanRail</name>
    <message>
        <source>The plan is being worked out</source>
        <translation>Der Plan wird ausgearbeitet</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>It grows here as you choose.</source>
        <translation>Er wächst hier, während Sie wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them done already</source>
        <translation>
            <numerusform>%1, davon %n schon getan</numerusform>
            <numerusform>%1, davon %n schon getan</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::PlanView</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>ui::PreflightPage</name>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>Would be seen</source>
        <translation>Zu sehen wäre</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>Told by one source only: it warns and blocks nothing</source>
        <translation>Nur eine Quelle sagt es: Es warnt und hält nichts auf</translation>
    </message>
    <message>
        <source>&amp;Add the Remedy to the Plan</source>
        <translation>Abhilfe in den &amp;Plan aufnehmen</translation>
    </message>
    <message>
        <source>Pre&amp;flight</source>
        <translation>&amp;Vorabprüfung</translation>
    </message>
    <message>
        <source>Summary of &amp;changes</source>
        <translation>Zusammen&amp;fassung der Änderungen</translation>
    </message>
    <message>
        <source>Preflight and summary</source>
        <translation>Vorabprüfung und Zusammenfassung</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Details of the finding</source>
        <translation>Einzelheiten des Befunds</translation>
    </message>
    <message>
        <source>Not judged: %1</source>
        <extracomment>%1: what was not judged, several</extracomment>
        <translation>Nicht beurteilt: %1</translation>
    </message>
    <message>
        <source>There is no plan yet.</source>
        <translation>Es gibt noch keinen Plan.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the plan are blocked.</source>
        <translation>
            <numerusform>%n Schritt des Plans ist blockiert.</numerusform>
            <numerusform>%n Schritte des Plans sind blockiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>No virtual machine is powered on by this plan.</source>
        <translation>Dieser Plan schaltet keine virtuelle Maschine ein.</translation>
    </message>
    <message>
        <source>Predicted after the plan: %1</source>
        <extracomment>%1: a verdict: &quot;Works&quot;</extracomment>
        <translation>Vorhersage nach dem Plan: %1</translation>
    </message>
    <message>
        <source>Preflight</source>
        <translation>Vorabprüfung</translation>
    </message>
    <message>
        <source>Will it work, and what is changed?</source>
        <translation>Wird es funktionieren, und was wird geändert?</translation>
    </message>
    <message>
        <source>The plan is being worked out.</source>
        <translation>Der Plan wird ausgearbeitet.</translation>
    </message>
    <message>
        <source>The server&apos;s own check</source>
        <translation>Die eigene Prüfung des Servers</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: &quot;The server&apos;s own check&quot;, %2: id of a rule</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In the server&apos;s words</source>
        <translation>In den Worten des Servers</translation>
    </message>
</context>
<context>
    <name>ui::PrometheusDialog</name>
    <message>
        <source>&amp;Remember it in the system&apos;s keyring</source>
        <translation>Im S&amp;chlüsselbund des Systems merken</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add a Prometheus Server</source>
        <translation>Prometheus-Server hinzufügen</translation>
    </message>
    <message>
        <source>Label matchers that every query gets; empty for all series</source>
        <translation>Label-Bedingungen für jede Abfrage; leer für alle Reihen</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>User and password</source>
        <translation>Benutzer und Passwort</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Only series with</source>
        <translation>Nur Reihen mit</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;Sign-in:</source>
        <translation>An&amp;meldung:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>&amp;Only series with:</source>
        <translation>Nur &amp;Reihen mit:</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>ui::QuitQuestion</name>
    <message>
        <source>Quit GPU Deck</source>
        <translation>GPU Deck beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) are being carried out</source>
        <translation>
            <numerusform>%n Plan wird gerade ausgeführt</numerusform>
            <numerusform>%n Pläne werden gerade ausgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>A run can be resumed or undone after the next start, from the list of runs. If you quit now, the step under way is cut off; what the server was told goes on there.</source>
        <translation>Ein Lauf lässt sich nach dem nächsten Start in der Liste der Läufe fortsetzen oder rückgängig machen. Wenn Sie jetzt beenden, wird der laufende Schritt abgeschnitten; was dem Server aufgetragen wurde, geht dort weiter.</translation>
    </message>
    <message>
        <source>&amp;Stop After This Step and Quit</source>
        <translation>Nach diesem Schritt &amp;anhalten und beenden</translation>
    </message>
    <message>
        <source>&amp;Quit Now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>&amp;Keep Running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>ui::Reason</name>
    <message>
        <source>The server has this information but does not give it to your account. Ask the administrator of the server for a role with this privilege, then connect again.</source>
        <translation>Der Server hat diese Angabe, gibt sie Ihrem Konto aber nicht. Bitten Sie die Verwaltung des Servers um eine Rolle mit diesem Recht, und verbinden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Loading the inventory…</source>
        <translation>Der Bestand wird geladen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln object(s) so far. Rows appear as they arrive.</source>
        <translation>
            <numerusform>Bisher %Ln Objekt. Zeilen erscheinen, wie sie eintreffen.</numerusform>
            <numerusform>Bisher %Ln Objekte. Zeilen erscheinen, wie sie eintreffen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows appear as they arrive.</source>
        <translation>Zeilen erscheinen, wie sie eintreffen.</translation>
    </message>
    <message>
        <source>This host is disconnected from its vCenter</source>
        <translation>Dieser Host ist von seinem vCenter getrennt</translation>
    </message>
    <message>
        <source>This host does not respond to its vCenter</source>
        <translation>Dieser Host antwortet seinem vCenter nicht</translation>
    </message>
    <message>
        <source>vCenter cannot tell what is in it. Check the host&apos;s power and management network; the list fills by itself when the host is back.</source>
        <translation>vCenter kann nicht sagen, was darin steckt. Prüfen Sie Strom und Verwaltungsnetz des Hosts; die Liste füllt sich von selbst, wenn der Host zurück ist.</translation>
    </message>
</context>
<context>
    <name>ui::RowsView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected rows as tab-separated text, with headings</source>
        <translation>Kopiert die gewählten Zeilen als Text mit Tabulatoren und Überschriften</translation>
    </message>
</context>
<context>
    <name>ui::RunView</name>
    <message>
        <source>Re&amp;try</source>
        <translation>E&amp;rneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Skip with Reason…</source>
        <translation>Mit Begründung über&amp;springen …</translation>
    </message>
    <message>
        <source>&amp;Go On</source>
        <translation>&amp;Fortfahren</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Anha&amp;lten</translation>
    </message>
    <message>
        <source>&amp;Undo So Far…</source>
        <translation>Bisheriges rück&amp;gängig machen …</translation>
    </message>
    <message>
        <source>Progress of the plan</source>
        <translation>Fortschritt des Plans</translation>
    </message>
    <message>
        <source>The step under way ends first</source>
        <translation>Der laufende Schritt endet zuerst</translation>
    </message>
    <message>
        <source>The run is written to the journal and begins.</source>
        <translation>Der Lauf wird ins Journal geschrieben und beginnt.</translation>
    </message>
    <message>
        <source>&amp;Undo All…</source>
        <translation>Alles rück&amp;gängig machen …</translation>
    </message>
    <message>
        <source>The step under way ends, then the run stops.</source>
        <translation>Der laufende Schritt endet, dann hält der Lauf an.</translation>
    </message>
    <message numerus="yes">
        <source>Done: all %n step(s) are proved.</source>
        <translation>
            <numerusform>Fertig: Der %n Schritt ist bewiesen.</numerusform>
            <numerusform>Fertig: Alle %n Schritte sind bewiesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %1 of %2 steps are proved, %n skipped.</source>
        <translation>
            <numerusform>Fertig: %1 von %2 Schritten sind bewiesen, %n ist übersprungen.</numerusform>
            <numerusform>Fertig: %1 von %2 Schritten sind bewiesen, %n sind übersprungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone. Everything that has an undo is as it was.</source>
        <translation>Rückgängig gemacht. Alles, was sich zurücknehmen lässt, ist wie vorher.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 steps are done.</source>
        <extracomment>%1: how a run stands: &quot;Running&quot;, %2: steps done, %3: all steps</extracomment>
        <translation>%1: %2 von %3 Schritten sind fertig.</translation>
    </message>
    <message>
        <source>Steps that are done are taken back, last first: devices leave their virtual machines, settings become what they were, and hosts may be rebooted once more.</source>
        <translation>Fertige Schritte werden zurückgenommen, der letzte zuerst: Geräte verlassen ihre virtuellen Maschinen, Einstellungen werden, was sie waren, und Hosts werden vielleicht noch einmal neu gestartet.</translation>
    </message>
    <message>
        <source>%1

These stay as they are:
%2</source>
        <extracomment>%1: a sentence, %2: titles of steps, one per line</extracomment>
        <translation>%1

Diese bleiben, wie sie sind:
%2</translation>
    </message>
    <message>
        <source>Undo what this run has done?</source>
        <translation>Rückgängig machen, was dieser Lauf getan hat?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Undone, but for what the run made: it stays as it is.</source>
        <translation>Zurückgenommen, bis auf das, was der Lauf angelegt hat: es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>%1

Only if you tick the box:
%2</source>
        <extracomment>%1: sentences, %2: what is deleted and lost, one sentence per line</extracomment>
        <translation>%1

Nur wenn Sie das Kästchen ankreuzen:
%2</translation>
    </message>
    <message>
        <source>&amp;Delete what this run made; it is lost for good</source>
        <translation>&amp;Löschen, was dieser Lauf angelegt hat; es ist endgültig verloren</translation>
    </message>
    <message>
        <source>&amp;Log In to the Guest…</source>
        <translation>Am &amp;Gast anmelden …</translation>
    </message>
</context>
<context>
    <name>ui::RunsDialog</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig machen …</translation>
    </message>
    <message>
        <source>Show &amp;Audit Trail</source>
        <translation>&amp;Auditprotokoll anzeigen</translation>
    </message>
    <message>
        <source>No plan has been applied yet</source>
        <translation>Noch kein Plan wurde angewendet</translation>
    </message>
    <message>
        <source>Runs of plans appear here, with everything they changed.</source>
        <translation>Hier erscheinen Läufe von Plänen mit allem, was sie geändert haben.</translation>
    </message>
    <message>
        <source>Undo “%1”?</source>
        <extracomment>%1: title of a plan</extracomment>
        <translation>„%1“ rückgängig machen?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>An interrupted run was found: %1, begun %2.</source>
        <extracomment>%1: title of a plan, %2: when it began</extracomment>
        <translation>Ein unterbrochener Lauf wurde gefunden: %1, begonnen %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 And %n more.</source>
        <extracomment>%1: a sentence about one run, %n: further ones</extracomment>
        <translation>
            <numerusform>%1 Und %n weiterer.</numerusform>
            <numerusform>%1 Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps that are done are taken back, last first. Hosts may be rebooted and virtual machines stopped once more. What has no undo stays as it is, and so do virtual machines that the run made; to delete them, show the run and undo it there.</source>
        <translation>Erledigte Schritte werden zurückgenommen, der letzte zuerst. Hosts können dabei noch einmal neu gestartet und virtuelle Maschinen noch einmal angehalten werden. Was sich nicht zurücknehmen lässt, bleibt, wie es ist, und ebenso virtuelle Maschinen, die der Lauf angelegt hat; um sie zu löschen, zeigen Sie den Lauf an, und nehmen Sie ihn dort zurück.</translation>
    </message>
</context>
<context>
    <name>ui::SkipDialog</name>
    <message>
        <source>&amp;Skip</source>
        <translation>Über&amp;springen</translation>
    </message>
    <message>
        <source>Skip a Step</source>
        <translation>Einen Schritt überspringen</translation>
    </message>
    <message>
        <source>&amp;Why is this step passed over? Steps that depend on it run as if it were done.</source>
        <translation>&amp;Warum wird dieser Schritt übergangen? Schritte, die von ihm abhängen, laufen, als wäre er getan.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
</context>
<context>
    <name>ui::SourcesPane</name>
    <message>
        <source>Turn O&amp;n Telemetry</source>
        <translation>Telemetrie ei&amp;nschalten</translation>
    </message>
    <message>
        <source>Turn Off Telemetr&amp;y</source>
        <translation>Telemetrie au&amp;sschalten</translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>St&amp;art SSH…</source>
        <translation>SSH &amp;jetzt starten…</translation>
    </message>
    <message>
        <source>Sources of telemetry</source>
        <translation>Quellen der Telemetrie</translation>
    </message>
    <message>
        <source>Measures the GPUs of this host or VM from now on</source>
        <translation>Misst die GPUs dieses Hosts oder dieser VM von jetzt an</translation>
    </message>
    <message>
        <source>Ends what measures there</source>
        <translation>Beendet, was dort misst</translation>
    </message>
    <message>
        <source>Connects again now</source>
        <translation>Verbindet sich jetzt erneut</translation>
    </message>
    <message>
        <source>Starts the SSH service of the host through vSphere</source>
        <translation>Startet den SSH-Dienst des Hosts über vSphere</translation>
    </message>
</context>
<context>
    <name>ui::SshDialog</name>
    <message>
        <source>&amp;Remember it in the system&apos;s keyring</source>
        <translation>Im Schlüsselbund des Systems &amp;merken</translation>
    </message>
    <message>
        <source>&amp;Log In</source>
        <translation>A&amp;nmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Log In to %1 by SSH</source>
        <extracomment>%1: name of a host or VM</extracomment>
        <translation>Bei %1 über SSH anmelden</translation>
    </message>
    <message>
        <source>esx01.example.org or esx01.example.org:22</source>
        <translation>esx01.example.org oder esx01.example.org:22</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>SSH agent</source>
        <translation>SSH-Agent</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Logging in</source>
        <translation>Anmeldung läuft</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Log in by</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Adresse:</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>Log in &amp;by:</source>
        <translation>Anmelden m&amp;it:</translation>
    </message>
    <message>
        <source>&amp;Key file:</source>
        <translation>&amp;Schlüsseldatei:</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Passwort:</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Empty where the key file has none</source>
        <translation>Leer, wenn die Schlüsseldatei keine hat</translation>
    </message>
    <message>
        <source>Choose a Key File</source>
        <translation>Eine Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>No address was typed.</source>
        <translation>Keine Adresse wurde eingegeben.</translation>
    </message>
    <message>
        <source>No user is named.</source>
        <translation>Kein Benutzer ist genannt.</translation>
    </message>
    <message>
        <source>No key file was chosen.</source>
        <translation>Keine Schlüsseldatei wurde gewählt.</translation>
    </message>
    <message>
        <source>No password was typed.</source>
        <translation>Kein Passwort wurde eingegeben.</translation>
    </message>
    <message>
        <source>Not logged in yet</source>
        <translation>Noch nicht angemeldet</translation>
    </message>
    <message>
        <source>Fill in what is missing, then log in.</source>
        <translation>Füllen Sie aus, was fehlt, und melden Sie sich dann an.</translation>
    </message>
</context>
<context>
    <name>ui::StartSshQuestion</name>
    <message>
        <source>Start SSH on %1?</source>
        <extracomment>%1: name of a host</extracomment>
        <translation>SSH auf %1 starten?</translation>
    </message>
    <message>
        <source>The service TSM-SSH of this host is off. GPU Deck can start it through vSphere and stops it again when telemetry of the host is turned off, when you disconnect, or when the program ends. Its start-up policy stays as it is. While it runs, the host shows a warning in the vSphere Client.</source>
        <translation>Der Dienst TSM-SSH dieses Hosts ist aus. GPU Deck kann ihn über vSphere starten und beendet ihn wieder, wenn die Telemetrie des Hosts ausgeschaltet, die Verbindung getrennt oder das Programm beendet wird. Seine Startrichtlinie bleibt, wie sie ist. Solange er läuft, zeigt der Host eine Warnung im vSphere Client.</translation>
    </message>
    <message>
        <source>Start SSH</source>
        <translation>SSH starten</translation>
    </message>
    <message>
        <source>&amp;Start SSH</source>
        <translation>SSH &amp;starten</translation>
    </message>
</context>
<context>
    <name>ui::StatePage</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: what is the case, %2: what to do next. Read by screen readers.</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ui::StatusLegend</name>
    <message>
        <source>What the Status Words Mean</source>
        <translation>Was die Statuswörter bedeuten</translation>
    </message>
</context>
<context>
    <name>ui::StepDetails</name>
    <message>
        <source>Can be undone</source>
        <translation>Lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <extracomment>%1: why a step cannot be undone</extracomment>
        <translation>Lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>Cannot be undone: %1</source>
        <translation>Lässt sich nicht rückgängig machen: %1</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>In the guide</source>
        <translation>In der Anleitung</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>By hand in the vSphere Client</source>
        <translation>Von Hand im vSphere Client</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Wissenswertes</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückweg</translation>
    </message>
    <message>
        <source>Needs privileges</source>
        <translation>Braucht Rechte</translation>
    </message>
    <message>
        <source>Takes about</source>
        <translation>Dauert etwa</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Im Gang</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Differs from the plan</source>
        <translation>Weicht vom Plan ab</translation>
    </message>
    <message>
        <source>Skipped because</source>
        <translation>Übersprungen, denn</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>In this run</source>
        <translation>In diesem Lauf</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>What the step changes</source>
        <translation>Was der Schritt ändert</translation>
    </message>
    <message>
        <source>Details of the step</source>
        <translation>Einzelheiten des Schritts</translation>
    </message>
    <message>
        <source>Can be undone, with a loss: %1</source>
        <extracomment>%1: a sentence: what is deleted and lost</extracomment>
        <translation>Kann zurückgenommen werden, mit einem Verlust: %1</translation>
    </message>
</context>
<context>
    <name>ui::TaskPanel</name>
    <message>
        <source>Cancel &amp;Task</source>
        <translation>Aufgabe abbre&amp;chen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Tas&amp;ks</source>
        <translation>Aufga&amp;ben</translation>
    </message>
    <message>
        <source>Asks the server to cancel the selected task</source>
        <translation>Bittet den Server, die gewählte Aufgabe abzubrechen</translation>
    </message>
    <message>
        <source>Select a running task that its server lets you cancel</source>
        <translation>Wählen Sie eine laufende Aufgabe, die ihr Server abbrechen lässt</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <extracomment>%1: name of a task, %2: object it worked on, %3: the server&apos;s own words</extracomment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>None running</source>
        <translation>Keine läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tasks: show or hide the list</source>
        <translation>Aufgaben: Liste zeigen oder verbergen</translation>
    </message>
</context>
<context>
    <name>ui::TextFile</name>
    <message>
        <source>%1 was not read</source>
        <extracomment>%1: name of a file</extracomment>
        <translation>%1 wurde nicht gelesen</translation>
    </message>
    <message>
        <source>Check that you may read the file.</source>
        <translation>Prüfen Sie, ob Sie die Datei lesen dürfen.</translation>
    </message>
</context>
<context>
    <name>ui::TrustDialog</name>
    <message>
        <source>Connection Blocked</source>
        <translation>Verbindung gesperrt</translation>
    </message>
    <message>
        <source>Trust This Server?</source>
        <translation>Diesem Server vertrauen?</translation>
    </message>
    <message>
        <source>The certificate of %1 has changed</source>
        <extracomment>%1: address of a server</extracomment>
        <translation>Das Zertifikat von %1 hat sich geändert</translation>
    </message>
    <message>
        <source>GPU Deck cannot tell whether this is really %1</source>
        <translation>GPU Deck kann nicht feststellen, ob dies wirklich %1 ist</translation>
    </message>
    <message>
        <source>It is not the one that you trusted, so nothing was sent to the server. Either the certificate was renewed, or somebody is between you and the server. Ask the server&apos;s administrator. Only if the new thumbprint is confirmed, forget the old certificate, then connect again.</source>
        <translation>Es ist nicht das, dem Sie vertraut haben; deshalb wurde nichts an den Server gesendet. Entweder wurde das Zertifikat erneuert, oder jemand steht zwischen Ihnen und dem Server. Fragen Sie die Verwaltung des Servers. Nur wenn der neue Fingerabdruck bestätigt ist, vergessen Sie das alte Zertifikat, und verbinden Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Its certificate is not confirmed by an authority that this system trusts; that is usual for a fresh vCenter or ESXi. Compare the thumbprint with the one on the server&apos;s console. When you trust it, only this certificate is accepted for this server from now on.</source>
        <translation>Sein Zertifikat ist von keiner Stelle bestätigt, der dieses System vertraut; das ist bei einem frischen vCenter oder ESXi üblich. Vergleichen Sie den Fingerabdruck mit dem auf der Konsole des Servers. Wenn Sie ihm vertrauen, wird von nun an nur dieses Zertifikat für diesen Server angenommen.</translation>
    </message>
    <message>
        <source>SHA-256 that you trusted</source>
        <translation>SHA-256, dem Sie vertraut haben</translation>
    </message>
    <message>
        <source>SHA-256 presented now</source>
        <translation>Jetzt vorgelegter SHA-256</translation>
    </message>
    <message>
        <source>&amp;Forget the Old Certificate…</source>
        <translation>Altes Zertifikat &amp;vergessen…</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;Vertrauen</translation>
    </message>
    <message>
        <source>Accept this certificate for this server from now on</source>
        <translation>Dieses Zertifikat für diesen Server von nun an annehmen</translation>
    </message>
</context>
<context>
    <name>ui::VmFacts</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Starting or stopping</source>
        <translation>Startet oder beendet sich</translation>
    </message>
    <message>
        <source>GPUs and other PCI devices</source>
        <translation>GPUs und andere PCI-Geräte</translation>
    </message>
    <message>
        <source>PCI device</source>
        <translation>PCI-Gerät</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>None: this VM has no GPU</source>
        <translation>Keine: Diese VM hat keine GPU</translation>
    </message>
    <message>
        <source>Firmware and hardware</source>
        <translation>Firmware und Hardware</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>Firmware</translation>
    </message>
    <message>
        <source>Secure boot</source>
        <translation>Secure Boot</translation>
    </message>
    <message>
        <source>Hardware version</source>
        <translation>Hardwareversion</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Snapshots</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Configured</source>
        <translation>Eingestellt</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Reservation locked to maximum</source>
        <translation>Reservierung auf Maximum gesperrt</translation>
    </message>
    <message>
        <source>Memory hot add</source>
        <translation>Speicher im Betrieb hinzufügen</translation>
    </message>
    <message>
        <source>Virtual CPUs</source>
        <translation>Virtuelle CPUs</translation>
    </message>
    <message>
        <source>Memory-mapped I/O and advanced parameters</source>
        <translation>Speicherbasierte E/A (MMIO) und erweiterte Parameter</translation>
    </message>
    <message>
        <source>64-bit MMIO</source>
        <translation>64-Bit-MMIO</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>Gast</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>VMware Tools</source>
        <translation>VMware Tools</translation>
    </message>
</context>
<context>
    <name>ui::VmHints</name>
    <message>
        <source>A GPU with large memory regions cannot be used with BIOS firmware. Use EFI; for an installed guest make a new VM, since it will not start after the switch.</source>
        <translation>Eine GPU mit großen Speicherbereichen ist mit BIOS-Firmware nicht benutzbar. Benutzen Sie EFI; für einen installierten Gast legen Sie eine neue VM an, denn nach dem Wechsel startet er nicht.</translation>
    </message>
    <message>
        <source>All memory (%1) must be reserved for a VM with a GPU; %2 is. Power-on fails until the reservation is set to maximum.</source>
        <extracomment>%1: configured memory of the VM, %2: reserved memory</extracomment>
        <translation>Für eine VM mit GPU muss der gesamte Speicher (%1) reserviert sein; es sind %2. Das Einschalten schlägt fehl, bis die Reservierung auf Maximum steht.</translation>
    </message>
    <message>
        <source>A GPU with more than 3.5 GiB of memory regions fails to power on without pciPassthru.use64bitMMIO = TRUE.</source>
        <translation>Mit einer GPU, deren Speicherbereiche größer als 3,5 GiB sind, schlägt das Einschalten ohne pciPassthru.use64bitMMIO = TRUE fehl.</translation>
    </message>
    <message>
        <source>pciPassthru.64bitMMIOSizeGB is not set: 32 GB are used. Large or several GPUs need more.</source>
        <translation>pciPassthru.64bitMMIOSizeGB ist nicht gesetzt: 32 GB werden benutzt. Große oder mehrere GPUs brauchen mehr.</translation>
    </message>
    <message>
        <source>Snapshots are not supported beside a passthrough device: going back to one would bring the old configuration back. Consolidate them first.</source>
        <translation>Snapshots werden neben einem Passthrough-Gerät nicht unterstützt: Die Rückkehr zu einem brächte die alte Konfiguration zurück. Konsolidieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Hot add does not work with a passthrough device.</source>
        <translation>Hinzufügen im Betrieb geht nicht mit einem Passthrough-Gerät.</translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O needs hardware version %1 or later.</source>
        <extracomment>%1: a number</extracomment>
        <translation>Dynamic DirectPath I/O braucht Hardwareversion %1 oder neuer.</translation>
    </message>
    <message>
        <source>The host does not offer this vGPU profile now. Check its graphics type and its NVIDIA manager.</source>
        <translation>Der Host bietet dieses vGPU-Profil jetzt nicht an. Prüfen Sie seinen Grafiktyp und seinen NVIDIA-Manager.</translation>
    </message>
    <message>
        <source>The host has no device at this address any more. Remove it from the VM and add it again at its present address.</source>
        <translation>Der Host hat unter dieser Adresse kein Gerät mehr. Entfernen Sie es aus der VM, und fügen Sie es unter seiner jetzigen Adresse wieder hinzu.</translation>
    </message>
    <message>
        <source>Not available on its host: %1.</source>
        <extracomment>%1: status of the device on its host, as in the PCI list</extracomment>
        <translation>Auf seinem Host nicht verfügbar: %1.</translation>
    </message>
</context>
<context>
    <name>ui::VmList</name>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
        <source>No VM on this host has a GPU</source>
        <translation>Keine VM auf diesem Host hat eine GPU</translation>
    </message>
    <message>
        <source>Untick “Only VMs with GPUs” to see all VMs of this host.</source>
        <translation>Entfernen Sie den Haken bei „Nur VMs mit GPUs“, um alle VMs dieses Hosts zu sehen.</translation>
    </message>
    <message>
        <source>No VMs on this host</source>
        <translation>Keine VMs auf diesem Host</translation>
    </message>
    <message>
        <source>VMs appear here when they are registered on this host or move to it.</source>
        <translation>VMs erscheinen hier, wenn sie auf diesem Host registriert werden oder auf ihn umziehen.</translation>
    </message>
    <message>
        <source>Only VMs &amp;with GPUs</source>
        <translation>Nur VMs m&amp;it GPUs</translation>
    </message>
    <message>
        <source>Set Up &amp;Passthrough…</source>
        <translation>&amp;Passthrough einrichten …</translation>
    </message>
</context>
<context>
    <name>ui::VmOptions</name>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>D&amp;ynamic DirectPath I/O</source>
        <translation>D&amp;ynamisches DirectPath I/O</translation>
    </message>
    <message>
        <source>Hardware &amp;label:</source>
        <translation>Hardware-&amp;Label:</translation>
    </message>
    <message>
        <source>&amp;Upgrade the virtual hardware if needed</source>
        <translation>Virtuelle Hardware bei Bedarf &amp;aktualisieren</translation>
    </message>
    <message>
        <source>R&amp;emove snapshots</source>
        <translation>&amp;Snapshots entfernen</translation>
    </message>
    <message>
        <source>&amp;Power on and watch</source>
        <translation>Einschalten und be&amp;obachten</translation>
    </message>
    <message>
        <source>Pro&amp;ve it in the guest</source>
        <translation>Im &amp;Gast beweisen</translation>
    </message>
    <message>
        <source>&amp;Install the vendor&apos;s driver:</source>
        <translation>&amp;Treiber des Herstellers installieren:</translation>
    </message>
    <message>
        <source>Run the CUDA &amp;test</source>
        <translation>&amp;CUDA-Test ausführen</translation>
    </message>
    <message>
        <source>DRS places the virtual machine on any host with such a device</source>
        <translation>DRS platziert die virtuelle Maschine auf irgendeinem Host mit einem solchen Gerät</translation>
    </message>
    <message>
        <source>Hardware label</source>
        <translation>Hardware-Label</translation>
    </message>
    <message>
        <source>Cannot be undone</source>
        <translation>Lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>A passthrough device does not go with snapshots; without leave to remove them they block the plan. Cannot be undone</source>
        <translation>Ein durchgereichtes Gerät verträgt sich nicht mit Snapshots; ohne Erlaubnis, sie zu entfernen, blockieren sie den Plan. Lässt sich nicht rückgängig machen</translation>
    </message>
    <message>
        <source>The power state is watched for a minute: a window that is too small stops the virtual machine only then</source>
        <translation>Der Betriebszustand wird eine Minute lang beobachtet: Ein zu kleines Fenster hält die virtuelle Maschine erst dann an</translation>
    </message>
    <message>
        <source>Asks the guest whether it sees the device and drives it</source>
        <translation>Fragt den Gast, ob er das Gerät sieht und betreibt</translation>
    </message>
    <message>
        <source>Driver file</source>
        <translation>Treiberdatei</translation>
    </message>
    <message>
        <source>The ordinary data-centre driver, never the one for vGPU</source>
        <translation>Der gewöhnliche Rechenzentrumstreiber, nie der für vGPU</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen …</translation>
    </message>
    <message>
        <source>Choose a Driver</source>
        <translation>Einen Treiber wählen</translation>
    </message>
    <message>
        <source>None: any device of the model</source>
        <translation>Keines: irgendein Gerät des Modells</translation>
    </message>
    <message>
        <source>Choose the driver&apos;s file.</source>
        <translation>Wählen Sie die Datei des Treibers.</translation>
    </message>
</context>
<context>
    <name>ui::VmPage</name>
    <message>
        <source>Settings of the VM</source>
        <translation>Einstellungen der VM</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1: power state of a VM, %2: its inventory path</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 on %2 · %3</source>
        <translation>%1 auf %2 · %3</translation>
    </message>
    <message>
        <source>The server calls this VM “%1”: its settings cannot be read. Check its host and its datastore.</source>
        <extracomment>%1: word of the server: &quot;inaccessible&quot;, &quot;orphaned&quot;</extracomment>
        <translation>Der Server nennt diese VM „%1“: Ihre Einstellungen sind nicht lesbar. Prüfen Sie ihren Host und ihren Datastore.</translation>
    </message>
    <message>
        <source>This VM waits for an answer, given in the vSphere Client: %1</source>
        <translation>Diese VM wartet auf eine Antwort, die im vSphere Client gegeben wird: %1</translation>
    </message>
    <message>
        <source>Go to H&amp;ost</source>
        <translation>Zum H&amp;ost</translation>
    </message>
    <message>
        <source>Pages of the VM</source>
        <translation>Seiten der VM</translation>
    </message>
    <message>
        <source>Overvie&amp;w</source>
        <translation>&amp;Überblick</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
</context>
<context>
    <name>ui::VmPlanDialog</name>
    <message>
        <source>&amp;Virtual machine:</source>
        <translation>&amp;Virtuelle Maschine:</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Steps of the plan</source>
        <translation>Schritte des Plans</translation>
    </message>
    <message>
        <source>The plan is being worked out.</source>
        <translation>Der Plan wird ausgearbeitet.</translation>
    </message>
    <message>
        <source>There is no plan.</source>
        <translation>Es gibt keinen Plan.</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) of the plan are blocked.</source>
        <translation>
            <numerusform>Ein Schritt des Plans ist blockiert.</numerusform>
            <numerusform>%n Schritte des Plans sind blockiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::VmSetupPage</name>
    <message>
        <source>On &amp;host:</source>
        <translation>Auf &amp;Host:</translation>
    </message>
    <message>
        <source>An existing virtual machine</source>
        <translation>Eine vorhandene virtuelle Maschine</translation>
    </message>
    <message>
        <source>A new virtual machine</source>
        <translation>Eine neue virtuelle Maschine</translation>
    </message>
    <message>
        <source>Clones of a virtual machine</source>
        <translation>Klone einer virtuellen Maschine</translation>
    </message>
    <message>
        <source>Nobody: only enable passthrough</source>
        <translation>Niemand: Passthrough nur aktivieren</translation>
    </message>
    <message>
        <source>Who gets the devices</source>
        <translation>Wer die Geräte bekommt</translation>
    </message>
    <message>
        <source>On host</source>
        <translation>Auf Host</translation>
    </message>
    <message>
        <source>Virtual machines</source>
        <translation>Virtuelle Maschinen</translation>
    </message>
    <message>
        <source>Filter virtual machines</source>
        <translation>Virtuelle Maschinen filtern</translation>
    </message>
    <message>
        <source>Filter: virtual machines</source>
        <translation>Filter: virtuelle Maschinen</translation>
    </message>
    <message>
        <source>The devices are enabled for passthrough and verified. No virtual machine is changed.</source>
        <translation>Die Geräte werden für Passthrough aktiviert und geprüft. Keine virtuelle Maschine wird geändert.</translation>
    </message>
    <message>
        <source>&amp;Give them to:</source>
        <translation>&amp;Empfänger:</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Who gets the devices?</source>
        <translation>Wer bekommt die Geräte?</translation>
    </message>
    <message>
        <source>Choose a virtual machine for each host.</source>
        <translation>Wählen Sie für jeden Host eine virtuelle Maschine.</translation>
    </message>
    <message>
        <source>Choose a virtual machine.</source>
        <translation>Wählen Sie eine virtuelle Maschine.</translation>
    </message>
    <message>
        <source>Give the new virtual machine a name.</source>
        <translation>Geben Sie der neuen virtuellen Maschine einen Namen.</translation>
    </message>
    <message>
        <source>Choose the virtual machine that is cloned, and names.</source>
        <translation>Wählen Sie die virtuelle Maschine, die geklont wird, und Namen.</translation>
    </message>
</context>
<context>
    <name>ui::WelcomePage</name>
    <message>
        <source>See every GPU of your vSphere estate</source>
        <translation>Sehen Sie jede GPU Ihres vSphere-Bestands</translation>
    </message>
    <message>
        <source>Connect to a vCenter or a single ESXi host. GPU Deck shows its hosts, their PCI devices with the passthrough status of each, their GPUs and the VMs that use them, and keeps the picture live. Reading needs no more than a read-only account.</source>
        <translation>Verbinden Sie sich mit einem vCenter oder einem einzelnen ESXi-Host. GPU Deck zeigt seine Hosts, deren PCI-Geräte mit dem Passthrough-Status eines jeden, ihre GPUs und die VMs, die sie benutzen, und hält das Bild aktuell. Zum Lesen genügt ein Konto mit Nur-Lesen-Rechten.</translation>
    </message>
    <message>
        <source>&amp;Connect to a Server…</source>
        <translation>Mit einem Server &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Why GPUs?</source>
        <translation>&amp;Wozu GPUs?</translation>
    </message>
</context>
<context>
    <name>ui::WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1: what a command does, %2: its shortcut</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden…</translation>
    </message>
    <message>
        <source>Connect to a vCenter or an ESXi host</source>
        <translation>Mit einem vCenter oder einem ESXi-Host verbinden</translation>
    </message>
    <message>
        <source>Connect &amp;Again</source>
        <translation>&amp;Noch einmal verbinden</translation>
    </message>
    <message>
        <source>Connect again to the server of the chosen object</source>
        <translation>Noch einmal mit dem Server des gewählten Objekts verbinden</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>End the session with the server of the chosen object</source>
        <translation>Die Sitzung mit dem Server des gewählten Objekts beenden</translation>
    </message>
    <message>
        <source>&amp;Forget Trusted Certificate…</source>
        <translation>Vertrautes Zertifikat ver&amp;gessen…</translation>
    </message>
    <message>
        <source>Forget the certificate that was trusted for this server</source>
        <translation>Das Zertifikat vergessen, dem für diesen Server vertraut wurde</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>End GPU Deck</source>
        <translation>GPU Deck beenden</translation>
    </message>
    <message>
        <source>&amp;Find in Inventory</source>
        <translation>Im Bestand &amp;suchen</translation>
    </message>
    <message>
        <source>Filter the tree of hosts and VMs</source>
        <translation>Den Baum der Hosts und VMs filtern</translation>
    </message>
    <message>
        <source>Only with &amp;GPUs</source>
        <translation>Nur mit &amp;GPUs</translation>
    </message>
    <message>
        <source>Show only hosts with GPUs and VMs that hold one</source>
        <translation>Nur Hosts mit GPUs zeigen und VMs, die eine haben</translation>
    </message>
    <message>
        <source>&amp;Tasks</source>
        <translation>&amp;Aufgaben</translation>
    </message>
    <message>
        <source>Show or hide the list of tasks</source>
        <translation>Die Liste der Aufgaben zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Status &amp;Legend</source>
        <translation>Status&amp;legende</translation>
    </message>
    <message>
        <source>Explain each word of the status column</source>
        <translation>Jedes Wort der Statusspalte erklären</translation>
    </message>
    <message>
        <source>&amp;Next Area</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>Go from the inventory to the page to the tasks</source>
        <translation>Vom Bestand zur Seite und zu den Aufgaben gehen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Help about what has the focus</source>
        <translation>Hilfe zu dem, was den Fokus hat</translation>
    </message>
    <message>
        <source>&amp;Why GPUs?</source>
        <translation>&amp;Wozu GPUs?</translation>
    </message>
    <message>
        <source>What GPUs are good for, and who needs none</source>
        <translation>Wofür GPUs gut sind, und wer keine braucht</translation>
    </message>
    <message>
        <source>&amp;Further Reading</source>
        <translation>Zum Weiter&amp;lesen</translation>
    </message>
    <message>
        <source>Documents by method</source>
        <translation>Dokumente nach Methode</translation>
    </message>
    <message>
        <source>&amp;About GPU Deck</source>
        <translation>Ü&amp;ber GPU Deck</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Menu bar</source>
        <translation>Menüleiste</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Tele&amp;metry</source>
        <translation>&amp;Telemetrie</translation>
    </message>
    <message>
        <source>Show what every GPU of the fleet is doing</source>
        <translation>Zeigt, was jede GPU gerade tut</translation>
    </message>
    <message>
        <source>Add &amp;Prometheus…</source>
        <translation>&amp;Prometheus hinzufügen …</translation>
    </message>
    <message>
        <source>Take the figures of GPUs from a Prometheus server</source>
        <translation>Zahlen von GPUs von einem Prometheus-Server nehmen</translation>
    </message>
    <message>
        <source>Set Up &amp;Passthrough…</source>
        <translation>&amp;Passthrough einrichten …</translation>
    </message>
    <message>
        <source>Give whole devices to virtual machines by DirectPath I/O</source>
        <translation>Ganze Geräte durch DirectPath I/O an virtuelle Maschinen geben</translation>
    </message>
    <message>
        <source>&amp;Runs…</source>
        <translation>&amp;Läufe …</translation>
    </message>
    <message>
        <source>Show what plans have changed; resume or undo them</source>
        <translation>Zeigen, was Pläne geändert haben; fortsetzen oder rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Log Doctor…</source>
        <translation>P&amp;rotokoll-Doktor …</translation>
    </message>
    <message>
        <source>Find the cause of a failure in a vmware.log or vmkernel.log</source>
        <translation>Die Ursache eines Fehlers in einer vmware.log oder vmkernel.log finden</translation>
    </message>
    <message>
        <source>Wi&amp;zards</source>
        <translation>A&amp;ktionen</translation>
    </message>
</context>
<context>
    <name>ui::WizardFrame</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>Ü&amp;berblick</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Goes on to the first page that needs something, or to the end</source>
        <translation>Geht zur ersten Seite, die noch etwas braucht, oder ans Ende</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1: number of a wizard&apos;s page, %2: its title</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Not needed for what was chosen</source>
        <translation>Für das Gewählte nicht nötig</translation>
    </message>
</context>
<context>
    <name>values::Error</name>
    <message>
        <source>Nothing was done</source>
        <translation>Nichts wurde getan</translation>
    </message>
    <message>
        <source>The step did not run</source>
        <translation>Der Schritt lief nicht</translation>
    </message>
</context>
<context>
    <name>values::GpuMethod</name>
    <message>
        <source>DirectPath I/O</source>
        <translation>DirectPath I/O</translation>
    </message>
    <message>
        <source>Dynamic DirectPath I/O</source>
        <translation>Dynamic DirectPath I/O</translation>
    </message>
    <message>
        <source>NVIDIA vGPU</source>
        <translation>NVIDIA vGPU</translation>
    </message>
    <message>
        <source>Device Virtualization Extensions</source>
        <translation>Device Virtualization Extensions</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
</context>
<context>
    <name>values::MissingProperty</name>
    <message>
        <source>No permission: needs %1</source>
        <translation>Keine Berechtigung: braucht %1</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>Not offered by this server</source>
        <translation>Von diesem Server nicht angeboten</translation>
    </message>
</context>
<context>
    <name>vsphere::CertificateText</name>
    <message>
        <source>It is valid only from %1, and this computer&apos;s clock says %2 (UTC): one of the two clocks may be wrong.</source>
        <translation>Es gilt erst ab %1, und die Uhr dieses Rechners sagt %2 (UTC): Eine der beiden Uhren geht vielleicht falsch.</translation>
    </message>
    <message>
        <source>It expired on %1, and this computer&apos;s clock says %2 (UTC).</source>
        <translation>Es ist am %1 abgelaufen, und die Uhr dieses Rechners sagt %2 (UTC).</translation>
    </message>
    <message>
        <source>It is signed by itself, not by an authority.</source>
        <translation>Es ist von sich selbst signiert, nicht von einer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>It comes from an authority that this computer does not know.</source>
        <translation>Es kommt von einer Zertifizierungsstelle, die dieser Rechner nicht kennt.</translation>
    </message>
    <message>
        <source>It was made for another name: %1.</source>
        <translation>Es wurde für einen anderen Namen ausgestellt: %1.</translation>
    </message>
    <message>
        <source>Its authority has revoked it.</source>
        <translation>Seine Zertifizierungsstelle hat es widerrufen.</translation>
    </message>
</context>
<context>
    <name>vsphere::Checks</name>
    <message>
        <source>The server&apos;s own check could not be made</source>
        <translation>Die eigene Prüfung des Servers war nicht möglich</translation>
    </message>
</context>
<context>
    <name>vsphere::ConfigTarget</name>
    <message>
        <source>What VMs on the host can be given cannot be read</source>
        <translation>Was VMs auf dem Host bekommen können, ist nicht lesbar</translation>
    </message>
    <message>
        <source>The server does not say what VMs can be given.</source>
        <translation>Der Server sagt nicht, was VMs bekommen können.</translation>
    </message>
</context>
<context>
    <name>vsphere::Connection</name>
    <message>
        <source>The task cannot be cancelled</source>
        <translation>Die Aufgabe kann nicht abgebrochen werden</translation>
    </message>
    <message>
        <source>There is no connection to %1.</source>
        <translation>Es gibt keine Verbindung mit %1.</translation>
    </message>
    <message>
        <source>Connect first.</source>
        <translation>Verbinden Sie zuerst.</translation>
    </message>
</context>
<context>
    <name>vsphere::CreateVm</name>
    <message>
        <source>The virtual machine cannot be created</source>
        <translation>Die virtuelle Maschine kann nicht erstellt werden</translation>
    </message>
</context>
<context>
    <name>vsphere::CustomField</name>
    <message>
        <source>The custom attribute cannot be set</source>
        <translation>Das benutzerdefinierte Attribut kann nicht gesetzt werden</translation>
    </message>
    <message>
        <source>Only a vCenter has custom attributes.</source>
        <translation>Nur ein vCenter hat benutzerdefinierte Attribute.</translation>
    </message>
</context>
<context>
    <name>vsphere::DatastoreFile</name>
    <message>
        <source>%1 cannot be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>It is not the path of a file on a datastore.</source>
        <translation>Das ist kein Pfad einer Datei auf einem Datenspeicher.</translation>
    </message>
    <message>
        <source>No datacenter has a datastore of the name %1.</source>
        <translation>Kein Datencenter hat einen Datenspeicher namens %1.</translation>
    </message>
</context>
<context>
    <name>vsphere::Fault</name>
    <message>
        <source>Check the user name and the password. Several wrong attempts can lock the account.</source>
        <translation>Prüfen Sie Benutzernamen und Passwort. Mehrere Fehlversuche können das Konto sperren.</translation>
    </message>
    <message>
        <source>Log in again.</source>
        <translation>Melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>Give this host a licence that allows changes through its API.</source>
        <translation>Geben Sie diesem Host eine Lizenz, die Änderungen über seine API erlaubt.</translation>
    </message>
    <message>
        <source>Ask for the privilege %1 on %2.</source>
        <translation>Bitten Sie um das Recht %1 auf %2.</translation>
    </message>
    <message>
        <source>that is missing</source>
        <translation>das fehlt</translation>
    </message>
    <message>
        <source>this object</source>
        <translation>diesem Objekt</translation>
    </message>
    <message>
        <source>Someone may have removed it meanwhile: look at the inventory again.</source>
        <translation>Vielleicht hat es inzwischen jemand entfernt: Sehen Sie noch einmal in den Bestand.</translation>
    </message>
    <message>
        <source>This server or its version cannot do that.</source>
        <translation>Dieser Server oder seine Version kann das nicht.</translation>
    </message>
    <message>
        <source>The server gave no reason</source>
        <translation>Der Server nannte keinen Grund</translation>
    </message>
</context>
<context>
    <name>vsphere::FileTail</name>
    <message>
        <source>The server did not send it in time.</source>
        <translation>Der Server hat sie nicht rechtzeitig gesendet.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Es wurde angehalten.</translation>
    </message>
    <message>
        <source>The file is large, and the server sends no parts of files.</source>
        <translation>Die Datei ist groß, und der Server sendet keine Teile von Dateien.</translation>
    </message>
    <message>
        <source>Download it in the vSphere Client.</source>
        <translation>Laden Sie sie im vSphere Client herunter.</translation>
    </message>
    <message>
        <source>The session has ended.</source>
        <translation>Die Sitzung ist beendet.</translation>
    </message>
    <message>
        <source>Log in again.</source>
        <translation>Melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The server refuses it.</source>
        <translation>Der Server verweigert es.</translation>
    </message>
    <message>
        <source>Ask for the privilege Datastore.Browse on the datastore.</source>
        <translation>Bitten Sie um die Berechtigung Datastore.Browse für den Datenspeicher.</translation>
    </message>
    <message>
        <source>There is no such file on %1.</source>
        <translation>Auf %1 gibt es keine solche Datei.</translation>
    </message>
    <message>
        <source>Check the network between this computer and the server.</source>
        <translation>Prüfen Sie das Netz zwischen diesem Computer und dem Server.</translation>
    </message>
    <message>
        <source>The server answers with HTTP status %1.</source>
        <translation>Der Server antwortet mit HTTP-Status %1.</translation>
    </message>
</context>
<context>
    <name>vsphere::FreshRead</name>
    <message>
        <source>The objects cannot be read</source>
        <translation>Die Objekte können nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>vsphere::HostServices</name>
    <message>
        <source>%1 cannot be started on %2</source>
        <translation>%1 lässt sich auf %2 nicht starten</translation>
    </message>
    <message>
        <source>%1 cannot be stopped on %2</source>
        <translation>%1 lässt sich auf %2 nicht anhalten</translation>
    </message>
    <message>
        <source>The services of the host cannot be read</source>
        <translation>Die Dienste des Hosts lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>the host is not in the inventory any more</source>
        <translation>der Host ist nicht mehr im Inventar</translation>
    </message>
    <message>
        <source>%1 does not tell its services</source>
        <translation>%1 nennt seine Dienste nicht</translation>
    </message>
    <message>
        <source>See whether vCenter is connected to the host.</source>
        <translation>Sehen Sie nach, ob vCenter mit dem Host verbunden ist.</translation>
    </message>
    <message>
        <source>%1 has no service %2</source>
        <translation>%1 hat keinen Dienst %2</translation>
    </message>
    <message>
        <source>the host does not list it</source>
        <translation>der Host führt ihn nicht auf</translation>
    </message>
    <message>
        <source>The exceptions from lockdown mode of %1 cannot be read</source>
        <translation>Die Ausnahmen vom Sperrmodus von %1 lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>this host has no list of exceptions</source>
        <translation>dieser Host hat keine Liste von Ausnahmen</translation>
    </message>
</context>
<context>
    <name>vsphere::HostState</name>
    <message>
        <source>The host cannot enter maintenance mode</source>
        <translation>Der Host kann nicht in den Wartungsmodus gehen</translation>
    </message>
    <message>
        <source>The host cannot exit maintenance mode</source>
        <translation>Der Host kann den Wartungsmodus nicht verlassen</translation>
    </message>
    <message>
        <source>The host cannot be rebooted</source>
        <translation>Der Host kann nicht neu gestartet werden</translation>
    </message>
</context>
<context>
    <name>vsphere::HttpProblem</name>
    <message>
        <source>Cannot connect to %1</source>
        <translation>Verbindung mit %1 nicht möglich</translation>
    </message>
    <message>
        <source>The connection was refused.</source>
        <translation>Die Verbindung wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Check the address and the port, and that the vSphere services are running.</source>
        <translation>Prüfen Sie Adresse und Port und ob die vSphere-Dienste laufen.</translation>
    </message>
    <message>
        <source>No address is known for the name %1.</source>
        <translation>Für den Namen %1 ist keine Adresse bekannt.</translation>
    </message>
    <message>
        <source>Check the spelling of the name and this computer&apos;s DNS servers.</source>
        <translation>Prüfen Sie die Schreibweise des Namens und die DNS-Server dieses Rechners.</translation>
    </message>
    <message>
        <source>No encrypted connection (TLS) could be agreed on.</source>
        <translation>Es kam keine verschlüsselte Verbindung (TLS) zustande.</translation>
    </message>
    <message>
        <source>Make sure that HTTPS is served on this port, with TLS 1.2 or newer.</source>
        <translation>Stellen Sie sicher, dass auf diesem Port HTTPS mit TLS 1.2 oder neuer angeboten wird.</translation>
    </message>
    <message>
        <source>%1 closed the connection before its answer was complete.</source>
        <translation>%1 schloss die Verbindung, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Try again; if it happens often, look for a proxy or a firewall between this computer and the server.</source>
        <translation>Versuchen Sie es noch einmal; kommt es oft vor, suchen Sie nach einem Proxy oder einer Firewall zwischen diesem Rechner und dem Server.</translation>
    </message>
    <message>
        <source>The server did not respond in time.</source>
        <translation>Der Server antwortete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>Check that it is switched on and that no firewall is in the way.</source>
        <translation>Prüfen Sie, ob er eingeschaltet ist und keine Firewall im Weg steht.</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2</source>
        <translation>Die Verbindung mit %1 schlug fehl: %2</translation>
    </message>
    <message>
        <source>Check the network between this computer and the server.</source>
        <translation>Prüfen Sie das Netz zwischen diesem Rechner und dem Server.</translation>
    </message>
    <message>
        <source>%1 does not look like a vSphere server</source>
        <translation>%1 sieht nicht wie ein vSphere-Server aus</translation>
    </message>
    <message>
        <source>Check the server&apos;s address and port: vCenter Server and ESXi answer on port 443 unless someone changed it.</source>
        <translation>Prüfen Sie Adresse und Port des Servers: vCenter Server und ESXi antworten auf Port 443, wenn ihn niemand geändert hat.</translation>
    </message>
    <message>
        <source>HTTP status %1</source>
        <translation>HTTP-Status %1</translation>
    </message>
    <message>
        <source>It sends requests on to another address: %1</source>
        <translation>Er schickt Anfragen an eine andere Adresse weiter: %1</translation>
    </message>
    <message>
        <source>The services of %1 are not available at the moment.</source>
        <translation>Die Dienste von %1 sind im Augenblick nicht verfügbar.</translation>
    </message>
    <message>
        <source>They may be starting: try again in a few minutes.</source>
        <translation>Vielleicht starten sie gerade: Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>A web server or proxy at %1 refuses access before vSphere is asked.</source>
        <translation>Ein Webserver oder Proxy unter %1 verweigert den Zugang, bevor vSphere gefragt wird.</translation>
    </message>
    <message>
        <source>Check the address, and whether a proxy is between this computer and the server.</source>
        <translation>Prüfen Sie die Adresse und ob ein Proxy zwischen diesem Rechner und dem Server steht.</translation>
    </message>
    <message>
        <source>It answers with HTTP status %1.</source>
        <translation>Er antwortet mit HTTP-Status %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a server&apos;s address, %2 what is wrong with its answer</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>HTTP status %1, %2. %3</source>
        <translation>HTTP-Status %1, %2. %3</translation>
    </message>
    <message>
        <source>The answer is compressed in a way that was not asked for.</source>
        <translation>Die Antwort ist auf eine Weise komprimiert, um die nicht gebeten wurde.</translation>
    </message>
    <message>
        <source>Look for a proxy between this computer and the server.</source>
        <translation>Suchen Sie nach einem Proxy zwischen diesem Rechner und dem Server.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 antwortete nicht innerhalb von %2 s.</translation>
    </message>
    <message>
        <source>The server may be very busy or out of reach: try again, and check the network.</source>
        <translation>Der Server ist vielleicht sehr beschäftigt oder nicht erreichbar: Versuchen Sie es noch einmal, und prüfen Sie das Netz.</translation>
    </message>
    <message>
        <source>%1 stopped answering: nothing came for %2 s.</source>
        <translation>%1 antwortet nicht mehr: %2 s lang kam nichts.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>vsphere::Licences</name>
    <message>
        <source>The licences cannot be read</source>
        <translation>Die Lizenzen können nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>vsphere::Networks</name>
    <message>
        <source>The host&apos;s networks cannot be read</source>
        <translation>Die Netzwerke des Hosts lassen sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>vsphere::Operation</name>
    <message>
        <source>Whether the server did it is not known: look before you try again.</source>
        <translation>Ob der Server es getan hat, ist nicht bekannt: Sehen Sie nach, bevor Sie es noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>vsphere::Passthrough</name>
    <message>
        <source>The host has no settings for PCI passthrough.</source>
        <translation>Der Host hat keine Einstellungen für PCI-Passthrough.</translation>
    </message>
    <message>
        <source>See whether vCenter is connected to the host.</source>
        <translation>Sehen Sie nach, ob vCenter mit dem Host verbunden ist.</translation>
    </message>
    <message>
        <source>The host cannot look at its PCI devices again</source>
        <translation>Der Host kann seine PCI-Geräte nicht neu lesen</translation>
    </message>
    <message>
        <source>The passthrough settings cannot be changed</source>
        <translation>Die Passthrough-Einstellungen können nicht geändert werden</translation>
    </message>
</context>
<context>
    <name>vsphere::Performance</name>
    <message>
        <source>The server measures no GPUs</source>
        <translation>Der Server misst keine GPUs</translation>
    </message>
    <message>
        <source>it has no PerformanceManager</source>
        <translation>er hat keinen PerformanceManager</translation>
    </message>
    <message>
        <source>The counters of the host cannot be read</source>
        <translation>Die Zähler des Hosts lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>The GPU figures of the hosts cannot be read</source>
        <translation>Die Messwerte der GPUs der Hosts lassen sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>vsphere::Placement</name>
    <message>
        <source>The place in the inventory cannot be found</source>
        <translation>Der Platz im Inventar ist nicht zu finden</translation>
    </message>
    <message>
        <source>No datacenter is above %1.</source>
        <translation>Über %1 steht kein Datencenter.</translation>
    </message>
    <message>
        <source>No datastore has enough room</source>
        <translation>Kein Datenspeicher hat genug Platz</translation>
    </message>
    <message>
        <source>None of the host has %1 GiB free.</source>
        <translation>Keiner des Hosts hat %1 GiB frei.</translation>
    </message>
    <message>
        <source>Make room, or choose a smaller disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie eine kleinere Festplatte.</translation>
    </message>
</context>
<context>
    <name>vsphere::Privileges</name>
    <message>
        <source>The privileges cannot be read</source>
        <translation>Die Berechtigungen können nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>vsphere::Properties</name>
    <message>
        <source>%1 is not in the inventory any more.</source>
        <translation>%1 ist nicht mehr im Inventar.</translation>
    </message>
</context>
<context>
    <name>vsphere::ReadProblem</name>
    <message>
        <source>The server sent nothing.</source>
        <translation>Der Server sandte nichts.</translation>
    </message>
    <message>
        <source>It ends before its last element is closed.</source>
        <translation>Sie endet, bevor ihr letztes Element geschlossen ist.</translation>
    </message>
    <message>
        <source>Its compressed data (gzip) ends too early.</source>
        <translation>Ihre komprimierten Daten (gzip) enden zu früh.</translation>
    </message>
    <message>
        <source>Its compressed data (gzip) is damaged.</source>
        <translation>Ihre komprimierten Daten (gzip) sind beschädigt.</translation>
    </message>
    <message>
        <source>A web page (HTML) came back where vSphere sends XML.</source>
        <translation>Es kam eine Webseite (HTML) zurück, wo vSphere XML sendet.</translation>
    </message>
    <message>
        <source>What came back is not XML.</source>
        <translation>Was zurückkam, ist kein XML.</translation>
    </message>
    <message>
        <source>Its XML is damaged.</source>
        <translation>Ihr XML ist beschädigt.</translation>
    </message>
    <message>
        <source>Its characters are not in the encoding that it names.</source>
        <translation>Ihre Zeichen stehen nicht in der Kodierung, die sie nennt.</translation>
    </message>
    <message>
        <source>It holds a document type definition, which vSphere never sends and which can be used to fill up the memory.</source>
        <translation>Sie enthält eine Dokumenttypdefinition, die vSphere nie sendet und mit der sich der Speicher füllen ließe.</translation>
    </message>
    <message>
        <source>It is longer than any real answer.</source>
        <translation>Sie ist länger als jede echte Antwort.</translation>
    </message>
    <message>
        <source>A single object in it is larger than any real one.</source>
        <translation>Ein einzelnes Objekt darin ist größer als jedes echte.</translation>
    </message>
    <message>
        <source>It lists more objects than any vCenter Server can hold.</source>
        <translation>Sie nennt mehr Objekte, als ein vCenter Server verwalten kann.</translation>
    </message>
    <message>
        <source>Its elements are nested deeper than in any real answer.</source>
        <translation>Ihre Elemente sind tiefer verschachtelt als in jeder echten Antwort.</translation>
    </message>
    <message>
        <source>A single tag in it is longer than a megabyte.</source>
        <translation>Ein einzelnes Tag darin ist länger als ein Megabyte.</translation>
    </message>
    <message>
        <source>There is not enough memory to read it.</source>
        <translation>Der Speicher reicht nicht, um sie zu lesen.</translation>
    </message>
    <message>
        <source>Try again; if it happens often, look for a proxy or a firewall between this machine and the server.</source>
        <translation>Versuchen Sie es noch einmal; kommt es oft vor, suchen Sie nach einem Proxy oder einer Firewall zwischen diesem Rechner und dem Server.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address and port: vCenter Server and ESXi answer on port 443 unless someone changed it.</source>
        <translation>Prüfen Sie Adresse und Port des Servers: vCenter Server und ESXi antworten auf Port 443, wenn ihn niemand geändert hat.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Make sure that this is your server and that nothing between it and this machine alters its answers.</source>
        <translation>Stellen Sie sicher, dass dies Ihr Server ist und dass nichts zwischen ihm und diesem Rechner seine Antworten verändert.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is incomplete</source>
        <translation>Die Antwort des Servers ist unvollständig</translation>
    </message>
    <message>
        <source>This does not look like a vSphere server</source>
        <translation>Das sieht nicht wie ein vSphere-Server aus</translation>
    </message>
    <message>
        <source>The server&apos;s answer cannot be read</source>
        <translation>Die Antwort des Servers ist nicht lesbar</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>vsphere::RecentTasks</name>
    <message>
        <source>The tasks cannot be read</source>
        <translation>Die Aufgaben können nicht gelesen werden</translation>
    </message>
    <message>
        <source>Last, %2 ran %1 on it.</source>
        <translation>Zuletzt hat %2 darauf %1 ausgeführt.</translation>
    </message>
    <message>
        <source>%1 of %2 is still running on it.</source>
        <translation>%1 von %2 läuft noch darauf.</translation>
    </message>
    <message>
        <source>Look at the object again and repeat the step.</source>
        <translation>Sehen Sie sich das Objekt noch einmal an und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>Wait until the task has ended and repeat the step.</source>
        <translation>Warten Sie, bis die Aufgabe beendet ist, und wiederholen Sie den Schritt.</translation>
    </message>
</context>
<context>
    <name>vsphere::Reconfigure</name>
    <message>
        <source>The virtual machine cannot be changed</source>
        <translation>Die virtuelle Maschine kann nicht geändert werden</translation>
    </message>
    <message>
        <source>The host does not offer %1 to virtual machines: it is not active for passthrough.</source>
        <translation>Der Host bietet %1 virtuellen Maschinen nicht an: Passthrough ist dafür nicht aktiv.</translation>
    </message>
    <message>
        <source>Enable passthrough of the device first, and reboot the host where it asks for that.</source>
        <translation>Schalten Sie zuerst Passthrough für das Gerät ein und starten Sie den Host neu, wenn er das verlangt.</translation>
    </message>
    <message>
        <source>It would get a device of an unknown kind.</source>
        <translation>Sie bekäme ein Gerät unbekannter Art.</translation>
    </message>
    <message>
        <source>It is on another host now than the device %1 that was meant for it.</source>
        <translation>Sie ist jetzt auf einem anderen Host als das Gerät %1, das für sie gedacht war.</translation>
    </message>
    <message>
        <source>Move it back to the host of the device while it is powered off, or plan again for the host where it is.</source>
        <translation>Verschieben Sie sie ausgeschaltet zurück auf den Host des Geräts, oder planen Sie neu für den Host, auf dem sie ist.</translation>
    </message>
</context>
<context>
    <name>vsphere::Retrieve</name>
    <message>
        <source>The inventory cannot be loaded</source>
        <translation>Der Bestand kann nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>vsphere::ServiceContent</name>
    <message>
        <source>This does not look like a vSphere server</source>
        <translation>Das sieht nicht wie ein vSphere-Server aus</translation>
    </message>
    <message>
        <source>It does not say where its inventory and its session manager are.</source>
        <translation>Er sagt nicht, wo sein Bestand und seine Sitzungsverwaltung sind.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address and port.</source>
        <translation>Prüfen Sie Adresse und Port des Servers.</translation>
    </message>
</context>
<context>
    <name>vsphere::Session</name>
    <message>
        <source>The session in which this was made has ended.</source>
        <translation>Die Sitzung, in der das entstand, ist zu Ende.</translation>
    </message>
    <message>
        <source>Disconnected</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>The session was closed.</source>
        <translation>Die Sitzung wurde geschlossen.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>Der Server antwortet nicht</translation>
    </message>
    <message>
        <source>%1 did not work on %2</source>
        <extracomment>%1 is the name of an API method, %2 a server&apos;s address</extracomment>
        <translation>%1 gelang auf %2 nicht</translation>
    </message>
    <message>
        <source>The API versions of %1 cannot be read</source>
        <translation>Die API-Versionen von %1 sind nicht lesbar</translation>
    </message>
    <message>
        <source>%1 is too old for this program</source>
        <translation>%1 ist zu alt für dieses Programm</translation>
    </message>
    <message>
        <source>It speaks API version %1; 6.5 is the oldest that is understood.</source>
        <translation>Er spricht API-Version %1; 6.5 ist die älteste, die verstanden wird.</translation>
    </message>
    <message>
        <source>Update the server to vSphere 6.5 or newer.</source>
        <translation>Aktualisieren Sie den Server auf vSphere 6.5 oder neuer.</translation>
    </message>
    <message>
        <source>Cannot log in to %1 as %2</source>
        <translation>Anmeldung bei %1 als %2 nicht möglich</translation>
    </message>
</context>
<context>
    <name>vsphere::SharedOutcome</name>
    <message>
        <source>Waiting for the login</source>
        <translation>Warten auf die Anmeldung</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Es wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>vsphere::SshSwitch</name>
    <message>
        <source>SSH on %1 would be of no use</source>
        <translation>SSH auf %1 würde nichts nützen</translation>
    </message>
    <message>
        <source>the host is in lockdown mode and %1 is not among its exceptions</source>
        <translation>der Host ist im Sperrmodus, und %1 gehört nicht zu seinen Ausnahmen</translation>
    </message>
    <message>
        <source>Add the user to the exceptions of the host, or end its lockdown mode.</source>
        <translation>Nehmen Sie den Benutzer in die Ausnahmen des Hosts auf, oder beenden Sie seinen Sperrmodus.</translation>
    </message>
</context>
<context>
    <name>vsphere::Task</name>
    <message>
        <source>The task cannot be cancelled</source>
        <translation>Die Aufgabe kann nicht abgebrochen werden</translation>
    </message>
    <message>
        <source>The task was asked to stop and is still running on the server.</source>
        <translation>Die Aufgabe wurde gebeten, anzuhalten, und läuft auf dem Server noch.</translation>
    </message>
    <message>
        <source>Look at the list of tasks for how it ends.</source>
        <translation>Wie sie endet, zeigt die Liste der Aufgaben.</translation>
    </message>
    <message>
        <source>%1 did not work</source>
        <translation>%1 gelang nicht</translation>
    </message>
    <message>
        <source>Whether the server began is not known: look at its list of tasks before you try again.</source>
        <translation>Ob der Server begonnen hat, ist nicht bekannt: Sehen Sie in seine Aufgabenliste, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The task may go on at the server: connect again and look how it ended.</source>
        <translation>Die Aufgabe läuft auf dem Server vielleicht weiter: Verbinden Sie sich neu und sehen Sie nach, wie sie endete.</translation>
    </message>
    <message>
        <source>The server was out of reach, and does not know the task any more.</source>
        <translation>Der Server war nicht erreichbar und kennt die Aufgabe nicht mehr.</translation>
    </message>
    <message>
        <source>Look at what the task was to change before you try again.</source>
        <translation>Sehen Sie sich an, was die Aufgabe ändern sollte, bevor Sie es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>It was stopped before it began.</source>
        <translation>Sie wurde angehalten, bevor sie begann.</translation>
    </message>
</context>
<context>
    <name>vsphere::TaskWatcher</name>
    <message>
        <source>Tasks cannot be followed</source>
        <translation>Aufgaben können nicht verfolgt werden</translation>
    </message>
    <message>
        <source>The server names no task manager.</source>
        <translation>Der Server nennt keine Aufgabenverwaltung.</translation>
    </message>
</context>
<context>
    <name>vsphere::TrustPolicy</name>
    <message>
        <source>The certificate of %1 has changed</source>
        <translation>Das Zertifikat von %1 hat sich geändert</translation>
    </message>
    <message>
        <source>You trusted the thumbprint %1, and the server now shows %2.</source>
        <translation>Sie haben dem Fingerabdruck %1 vertraut, und der Server zeigt jetzt %2.</translation>
    </message>
    <message>
        <source>Ask the server&apos;s administrator whether the certificate was replaced. If not, someone may be between you and the server.</source>
        <translation>Fragen Sie die Verwaltung des Servers, ob das Zertifikat ersetzt wurde. Wenn nicht, steht vielleicht jemand zwischen Ihnen und dem Server.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not trusted</source>
        <translation>Dem Zertifikat von %1 wird nicht vertraut</translation>
    </message>
    <message>
        <source>Set this computer&apos;s clock, or have the certificate renewed. Its thumbprint is %1.</source>
        <translation>Stellen Sie die Uhr dieses Rechners, oder lassen Sie das Zertifikat erneuern. Sein Fingerabdruck ist %1.</translation>
    </message>
    <message>
        <source>Compare its thumbprint with the one on the server&apos;s console, and trust it if they are equal: %1.</source>
        <translation>Vergleichen Sie seinen Fingerabdruck mit dem auf der Konsole des Servers, und vertrauen Sie ihm, wenn beide gleich sind: %1.</translation>
    </message>
    <message>
        <source>%1 cannot be identified</source>
        <translation>Die Identität von %1 ist nicht feststellbar</translation>
    </message>
    <message>
        <source>It showed no certificate.</source>
        <translation>Er legte kein Zertifikat vor.</translation>
    </message>
    <message>
        <source>Make sure that HTTPS is served on this port.</source>
        <translation>Stellen Sie sicher, dass auf diesem Port HTTPS angeboten wird.</translation>
    </message>
    <message>
        <source>The certificate authorities in %1 cannot be used</source>
        <translation>Die Zertifizierungsstellen in %1 sind nicht verwendbar</translation>
    </message>
    <message>
        <source>Check the file&apos;s path and permissions.</source>
        <translation>Prüfen Sie Pfad und Rechte der Datei.</translation>
    </message>
    <message>
        <source>The file holds no certificate in PEM form.</source>
        <translation>Die Datei enthält kein Zertifikat in PEM-Form.</translation>
    </message>
    <message>
        <source>Give a file with lines BEGIN CERTIFICATE and END CERTIFICATE.</source>
        <translation>Geben Sie eine Datei mit Zeilen BEGIN CERTIFICATE und END CERTIFICATE an.</translation>
    </message>
</context>
<context>
    <name>vsphere::UpdateStream</name>
    <message>
        <source>The changes cannot be watched</source>
        <translation>Die Änderungen können nicht beobachtet werden</translation>
    </message>
    <message>
        <source>The inventory cannot be watched</source>
        <translation>Der Bestand kann nicht beobachtet werden</translation>
    </message>
    <message>
        <source>The inventory is not updated any more</source>
        <translation>Der Bestand wird nicht mehr aktualisiert</translation>
    </message>
</context>
<context>
    <name>vsphere::VmLifecycle</name>
    <message>
        <source>The virtual machine cannot be cloned</source>
        <translation>Die virtuelle Maschine kann nicht geklont werden</translation>
    </message>
    <message>
        <source>The virtual machine cannot be deleted</source>
        <translation>Die virtuelle Maschine kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>The virtual hardware cannot be upgraded</source>
        <translation>Die virtuelle Hardware kann nicht aktualisiert werden</translation>
    </message>
    <message>
        <source>The snapshots cannot be deleted</source>
        <translation>Die Snapshots können nicht gelöscht werden</translation>
    </message>
    <message>
        <source>The disks cannot be consolidated</source>
        <translation>Die Festplatten können nicht konsolidiert werden</translation>
    </message>
</context>
<context>
    <name>vsphere::VmPower</name>
    <message>
        <source>The virtual machine cannot be powered on</source>
        <translation>Die virtuelle Maschine kann nicht eingeschaltet werden</translation>
    </message>
    <message>
        <source>The server found no host for it, or only recommends one.</source>
        <translation>Der Server fand keinen Host dafür oder empfiehlt nur einen.</translation>
    </message>
    <message>
        <source>Look at the recommendations of DRS in the vSphere Client.</source>
        <translation>Sehen Sie sich die Empfehlungen von DRS im vSphere Client an.</translation>
    </message>
    <message>
        <source>The virtual machine cannot be powered off</source>
        <translation>Die virtuelle Maschine kann nicht ausgeschaltet werden</translation>
    </message>
    <message>
        <source>The guest cannot be asked to shut down</source>
        <translation>Der Gast kann nicht zum Herunterfahren aufgefordert werden</translation>
    </message>
    <message>
        <source>The question of the virtual machine cannot be answered</source>
        <translation>Die Frage der virtuellen Maschine kann nicht beantwortet werden</translation>
    </message>
</context>
</TS>
