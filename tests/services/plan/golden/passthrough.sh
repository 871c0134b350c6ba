#!/bin/sh
# Passthrough for llm-train-01
# Made by GPU Deck for vcsa.vslab.local (instance 8a2f0f5e-1111-4c4c-9d9d-0123456789ab), planned
# 2026-11-21 18:15 UTC.
# Reboots sc2esx01.vslab.local; stops llm-train-01; takes away vMotion of llm-train-01; takes
# about 12 minute(s).
# It uses govc, logged in by GOVC_URL and the like. Each step looks whether it is done already,
# acts, and proves its effect: run it again after a failure. --check changes nothing, --undo
# takes back what it can, --yes leaves out the first question.
set -eu

server='8a2f0f5e-1111-4c4c-9d9d-0123456789ab'
poll=${GPUDECK_POLL:-5}
marks=$0.marks
text_blast='Reboots sc2esx01.vslab.local; stops llm-train-01; takes away vMotion of llm-train-01; takes about 12 minute(s).'
text_type_yes='Type "yes" to go on, anything else to end:'
text_not_confirmed='Not confirmed: the runbook ends here.'
text_done_already='done already'
text_needed='needed'
text_by_hand='by hand; cannot be checked from here'
text_done='done'
text_failed='The step failed:'
text_no_effect='The step had no effect:'
text_no_undo='cannot be taken back by this runbook'
text_not_ours='this runbook did not do it'
text_undo='All steps are taken back, the last one first.'
text_no_govc='govc is not installed.'
text_no_server='govc reaches no server: set GOVC_URL and log in.'
text_other_server='This runbook is for vcsa.vslab.local (instance 8a2f0f5e-1111-4c4c-9d9d-0123456789ab). govc is logged in at another server:'
text_nameless_server='The server tells no identity. Is it vcsa.vslab.local?'
text_enable='Host > Configure > PCI Devices > Configure Passthrough: enable the device'
text_disable='Host > Configure > PCI Devices > Configure Passthrough: disable the device'

unset GOVC_VM GOVC_HOST
exec 3<&0 </dev/null

say() {
    printf '%s\n' "$*"
}

# end CODE TEXT: as gpudeckctl: 2 usage, 6 a step failed, 7 refused, 9 not confirmed.
end() {
    end_code=$1
    shift
    printf '%s\n' "$*" >&2
    exit "$end_code"
}

# ask TEXT: goes on only when a person says so.
ask() {
    say "$1"
    printf '%s ' "$text_type_yes"
    answer=''
    read -r answer <&3 || :
    [ "$answer" = yes ] || end 9 "$text_not_confirmed"
}

# mark, is_marked, unmark NUMBER: steps that this runbook has applied, and may take back.
mark() {
    is_marked "$1" || printf '%s\n' "$1" >>"$marks"
}
is_marked() {
    grep -q -x -F "$1" "$marks" 2>/dev/null
}
unmark() {
    marks_left=$(grep -v -x -F "$1" "$marks") || marks_left=''
    printf '%s\n' "$marks_left" >"$marks"
}

# until_true SECONDS COMMAND …
until_true() {
    until_left=$1
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$until_left" -gt 0 ] || return 1
        sleep "$poll"
        until_left=$((until_left - poll))
    done
}

# ref OBJECT: how govc finds it; a VM that this runbook makes is known by its name alone.
ref() {
    case $1 in
    named:*) ;;
    *)
        printf '%s' "$1"
        return 0
        ;;
    esac
    ref_pattern=$(printf '%s' "${1#named:}" | sed 's/[][*?\\]/\\&/g')
    ref_found=$(govc find -i -type m / -name "$ref_pattern") || ref_found=''
    case $ref_found in
    '' | *[!0-9A-Za-z._:-]*) printf 'no-such-object' ;;
    *) printf '%s' "$ref_found" ;;
    esac
}

# property OBJECT PATH
property() {
    govc object.collect -s "$(ref "$1")" "$2"
}

# property_is OBJECT PATH VALUE
property_is() {
    [ "$(property "$1" "$2")" = "$3" ]
}

# extra_config_is VM KEY VALUE: an empty VALUE is a key that is not set.
extra_config_is() {
    extra_seen=$(govc vm.info -e=true -- "$(ref "$1")" | KEY="$2:" awk '
        $1 == ENVIRON["KEY"] { sub(/^[ \t]*[^ \t]+[ \t]*/, ""); seen = $0 }
        END { print seen }')
    [ "$extra_seen" = "$3" ]
}

# extra_config_at_least VM KEY NUMBER
extra_config_at_least() {
    extra_config_is "$1" "$2" "$3" && return 0
    case $extra_seen in '' | *[!0-9]*) return 1 ;; esac
    [ "$extra_seen" -ge "$3" ]
}

# json OBJECT PATH: in lower case, an object a line, the same for old and new govc.
json() {
    govc object.collect -json "$(ref "$1")" "$2" | tr '\n}' ' \n' | tr '[:upper:]' '[:lower:]' |
        sed 's/: */:/g'
}

# pci_is HOST ADDRESS FLAG true|false
pci_is() {
    json "$1" config.pciPassthruInfo |
        grep -F "\"id\":\"$(printf '%s' "$2" | tr '[:upper:]' '[:lower:]')\"" |
        grep -q -F "\"$(printf '%s' "$3" | tr '[:upper:]' '[:lower:]')\":$4"
}

# set_pci HOST ADDRESS true|false: esxcli can do it since 7.0; before, a person.
set_pci() {
    for set_now in -a ''; do
        # shellcheck disable=SC2086 # no option is no word
        if govc host.esxcli -host "$(ref "$1")" hardware pci pcipassthru set \
            -d "$2" -e "$3" $set_now 2>/dev/null; then
            return 0
        fi
    done
    case $3 in
    true) ask "$text_enable $2" ;;
    *) ask "$text_disable $2" ;;
    esac
}

# vm_has_pci VM ADDRESS
vm_has_pci() {
    json "$1" config.hardware.device |
        grep -q -F "\"id\":\"$(printf '%s' "$2" | tr '[:upper:]' '[:lower:]')\""
}

# add_pci VM ADDRESS …
add_pci() {
    pci_vm=$(ref "$1")
    shift
    govc device.pci.add -vm "$pci_vm" -- "$@"
}

# remove_pci VM ADDRESS …: by the key of the device that has the address.
remove_pci() {
    pci_owner=$1
    shift
    for pci_address in "$@"; do
        pci_key=$(json "$pci_owner" config.hardware.device | tr ',' '\n' | tr '{' '\n' | ID="$pci_address" awk '
            { gsub(/ /, "") }
            /"key":[0-9]+$/ { key = $0; sub(/.*:/, "", key) }
            $0 == "\"id\":\"" tolower(ENVIRON["ID"]) "\"" { print key }')
        [ -n "$pci_key" ] || return 1
        govc device.pci.remove -vm "$(ref "$pci_owner")" "pcipassthrough-$pci_key" || return 1
    done
}

has_booted() {
    property_is "$1" runtime.connectionState connected &&
        [ "$(property "$1" runtime.bootTime)" != "$2" ]
}

# reboot_host HOST SECONDS: returns once the host is back.
reboot_host() {
    boot_before=$(property "$1" runtime.bootTime)
    govc host.shutdown -r=true -- "$(ref "$1")" || return 1
    until_true "$2" has_booted "$1" "$boot_before"
}

# Nothing happens on another server than the one that was planned for.
require_server() {
    command -v govc >/dev/null 2>&1 || end 7 "$text_no_govc"
    about=$(govc about) || end 7 "$text_no_server"
    server_seen=$(printf '%s\n' "$about" | sed -n 's/^UUID:[[:space:]]*//p')
    [ "$server_seen" = "$server" ] || end 7 "$text_other_server $server_seen"
    # A host without vCenter has no instance: its name has to do.
    [ -n "$server" ] || ask "$text_nameless_server"
}

# Step 1 of 5: Turn on above 4G decoding
# Target: sc2esx01.vslab.local
# State: Cannot be known yet
# Found: No log shows a BAR above 4 GiB.
# Why: A GPU with a large BAR needs addresses above 4 GiB.
# Source: the guide, 5.1.1
# Who: A person
# By hand: BIOS > Integrated Devices > Memory Mapped I/O above 4 GB: Enabled
# Undo: Cannot be taken back: firmware settings are not reached from here
step_1() {
    say 'Step 1 of 5: Turn on above 4G decoding'
    if [ "$mode" = check ]; then
        say "  $text_by_hand"
        return 0
    fi
    ask 'BIOS > Integrated Devices > Memory Mapped I/O above 4 GB: Enabled'
    say "  $text_done"
}

step_1_undo() {
    say 'Step 1 of 5: Turn on above 4G decoding'
    say "  $text_no_undo"
}

# Step 2 of 5: Enable passthrough of 0000:82:00.0
# Target: sc2esx01.vslab.local
# State: Needed
# Who: Automatic
# Call: UpdatePassthruConfig on sc2esx01.vslab.local
# By hand: Configure > Hardware > PCI Devices > Edit
# Privileges: Host.Config.PciPassthru
# Undo: Can be taken back.
# passthruEnabled: false -> true
step_2_is_done() {
    pci_is 'HostSystem:host-12' '0000:82:00.0' passthruEnabled true || return 1
}

step_2_apply() {
    set_pci 'HostSystem:host-12' '0000:82:00.0' true || return 1
}

step_2_works() {
    pci_is 'HostSystem:host-12' '0000:82:00.0' passthruEnabled true || return 1
}

step_2() {
    say 'Step 2 of 5: Enable passthrough of 0000:82:00.0'
    if step_2_is_done >/dev/null 2>&1; then
        say "  $text_done_already"
        return 0
    fi
    if [ "$mode" = check ]; then
        say "  $text_needed"
        return 0
    fi
    mark 2
    step_2_apply || end 6 "$text_failed" 'Step 2 of 5: Enable passthrough of 0000:82:00.0'
    step_2_works >/dev/null || end 6 "$text_no_effect" 'Step 2 of 5: Enable passthrough of 0000:82:00.0'
    say "  $text_done"
}

step_2_take_back() {
    set_pci 'HostSystem:host-12' '0000:82:00.0' false || return 1
}

step_2_undo() {
    say 'Step 2 of 5: Enable passthrough of 0000:82:00.0'
    if ! is_marked 2; then
        say "  $text_not_ours"
        return 0
    fi
    step_2_take_back || end 6 "$text_failed" 'Step 2 of 5: Enable passthrough of 0000:82:00.0'
    unmark 2
    say "  $text_done"
}

# Step 3 of 5: Reboot the host
# Target: sc2esx01.vslab.local
# State: Done already
# Who: Automatic
# Undo: Cannot be taken back.
step_3_is_done() {
    pci_is 'HostSystem:host-12' '0000:82:00.0' passthruActive true || return 1
}

step_3_apply() {
    reboot_host 'HostSystem:host-12' 900 || return 1
}

step_3() {
    say 'Step 3 of 5: Reboot the host'
    if step_3_is_done >/dev/null 2>&1; then
        say "  $text_done_already"
        return 0
    fi
    if [ "$mode" = check ]; then
        say "  $text_needed"
        return 0
    fi
    mark 3
    step_3_apply || end 6 "$text_failed" 'Step 3 of 5: Reboot the host'
    say "  $text_done"
}

step_3_undo() {
    say 'Step 3 of 5: Reboot the host'
    say "  $text_no_undo"
}

# Step 4 of 5: Configure llm-train-01
# Target: llm-train-01
# State: Needed
# Why: All memory of llm-train-01 is reserved: devices write to it.
# Who: Automatic
# Undo: Can be taken back.
# pciPassthru.use64bitMMIO: not set -> TRUE
# annotation: llm-train-01 -> llm-train-01
# Another rule says 128: llm-train-01
step_4_is_done() {
    vm_has_pci 'named:llm-train-01' '0000:82:00.0' || return 1
    extra_config_is 'named:llm-train-01' 'pciPassthru.use64bitMMIO' 'TRUE' || return 1
}

step_4_apply() {
    govc vm.change -vm "$(ref 'named:llm-train-01')" -e 'pciPassthru.use64bitMMIO=TRUE' || return 1
    add_pci 'named:llm-train-01' '0000:82:00.0' || return 1
}

step_4_works() {
    vm_has_pci 'named:llm-train-01' '0000:82:00.0' || return 1
}

step_4() {
    say 'Step 4 of 5: Configure llm-train-01'
    if step_4_is_done >/dev/null 2>&1; then
        say "  $text_done_already"
        return 0
    fi
    if [ "$mode" = check ]; then
        say "  $text_needed"
        return 0
    fi
    mark 4
    step_4_apply || end 6 "$text_failed" 'Step 4 of 5: Configure llm-train-01'
    step_4_works >/dev/null || end 6 "$text_no_effect" 'Step 4 of 5: Configure llm-train-01'
    say "  $text_done"
}

step_4_take_back() {
    remove_pci 'named:llm-train-01' '0000:82:00.0' || return 1
}

step_4_undo() {
    say 'Step 4 of 5: Configure llm-train-01'
    if ! is_marked 4; then
        say "  $text_not_ours"
        return 0
    fi
    step_4_take_back || end 6 "$text_failed" 'Step 4 of 5: Configure llm-train-01'
    unmark 4
    say "  $text_done"
}

# Step 5 of 5: Power on llm-train-01
# Target: llm-train-01
# State: Blocked
# Found: The template llm-train-01 cannot run. Convert it.
# Who: Automatic
# Undo: Can be taken back.
step_5_is_done() {
    property_is 'named:llm-train-01' runtime.powerState poweredOn || return 1
}

step_5_apply() {
    govc vm.power -on=true -- "$(ref 'named:llm-train-01')" || return 1
}

step_5_works() {
    until_true 60 property_is 'named:llm-train-01' runtime.powerState poweredOn || return 1
}

step_5() {
    say 'Step 5 of 5: Power on llm-train-01'
    if step_5_is_done >/dev/null 2>&1; then
        say "  $text_done_already"
        return 0
    fi
    if [ "$mode" = check ]; then
        say "  $text_needed"
        return 0
    fi
    mark 5
    step_5_apply || end 6 "$text_failed" 'Step 5 of 5: Power on llm-train-01'
    step_5_works >/dev/null || end 6 "$text_no_effect" 'Step 5 of 5: Power on llm-train-01'
    say "  $text_done"
}

step_5_take_back() {
    govc vm.power -off=true -- "$(ref 'named:llm-train-01')" || return 1
}

step_5_undo() {
    say 'Step 5 of 5: Power on llm-train-01'
    if ! is_marked 5; then
        say "  $text_not_ours"
        return 0
    fi
    step_5_take_back || end 6 "$text_failed" 'Step 5 of 5: Power on llm-train-01'
    unmark 5
    say "  $text_done"
}

mode=run
case ${1:-} in
'' | --yes) ;;
--check) mode=check ;;
--undo) mode=undo ;;
*) end 2 "usage: $0 [--check | --undo | --yes]" ;;
esac
require_server
if [ "$mode" = undo ]; then
    ask "$text_undo"
    step_5_undo
    step_4_undo
    step_3_undo
    step_2_undo
    step_1_undo
else
    if [ "$mode" = run ] && [ "${1:-}" != --yes ]; then
        ask "$text_blast"
    else
        say "$text_blast"
    fi
    step_1
    step_2
    step_3
    step_4
    step_5
fi
