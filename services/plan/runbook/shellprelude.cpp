// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/plan/runbook/prelude.h"

namespace plan
{

namespace
{

/// Commands must not read the answers that a person types, and no object comes from outside.
const QString talking = QStringLiteral(R"sh(unset GOVC_VM GOVC_HOST
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

)sh");

const QString objects = QStringLiteral(
    R"sh(# ref OBJECT: how govc finds it; a VM that this runbook makes is known by its name alone.
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

)sh");

const QString devices = QStringLiteral(R"sh(# pci_is HOST ADDRESS FLAG true|false
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

)sh");

const QString guards
    = QStringLiteral(R"sh(# Nothing happens on another server than the one that was planned for.
require_server() {
    command -v govc >/dev/null 2>&1 || end 7 "$text_no_govc"
    about=$(govc about) || end 7 "$text_no_server"
    server_seen=$(printf '%s\n' "$about" | sed -n 's/^UUID:[[:space:]]*//p')
    [ "$server_seen" = "$server" ] || end 7 "$text_other_server $server_seen"
    # A host without vCenter has no instance: its name has to do.
    [ -n "$server" ] || ask "$text_nameless_server"
}

)sh");

} // namespace

QString shellPrelude()
{
    return talking + objects + devices + guards;
}

} // namespace plan
