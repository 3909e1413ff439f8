#!/bin/bash
# Makes what is missing in deploy/compose/secrets, and leaves what is there. Back this directory up, and keep it from others: whoever
# has it can sign as this installation. The files are readable for the containers' users; the directory is for its owner alone.
set -euo pipefail
umask 022
cd "$(dirname "$0")"
mkdir -p secrets
chmod 0700 secrets
cd secrets

random() { openssl rand -hex 32; }
make() { [ -s "$1" ] || { "${@:2}" > "$1.new" && mv "$1.new" "$1"; }; }

for name in link.key webhook.secret bus.key axonserver.token grafana.password postgres.password postgres-samsvar.password \
    postgres-command.password postgres-query.password; do
  make "$name" random
done
make ledger-key.pem openssl genpkey -algorithm ed25519
make axonserver.properties printf 'axoniq.axonserver.accesscontrol.enabled=true\naxoniq.axonserver.accesscontrol.token=%s\n' \
    "$(cat axonserver.token)"
make accounts.yml cat <<'YAML'
# Who may sign in. A password is written as its bcrypt hash:
#   htpasswd -bnBC 12 "" 'the password' | tr -d ':\n' | sed 's/^\$2y/{bcrypt}$2a/'
# samsvar:
#   accounts:
#     anna:
#       password: "{bcrypt}$2a$12$…"
#       role: OPERATIONAL_LEAD
#       organisation: ledning
samsvar: {}
YAML
chmod 0644 ./*
