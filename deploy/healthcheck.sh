#!/bin/bash
# Whether a path answers 200: healthcheck.sh [PATH] [PORT]. The image has no curl, and a JVM would take longer to start than the
# answer takes to come.
exec 3<>"/dev/tcp/127.0.0.1/${2:-${MANAGEMENT_SERVER_PORT:-9090}}" || exit 1
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "${1:-/actuator/health/readiness}" >&3
IFS=' ' read -r -t 4 _ status _ <&3 && [ "$status" = 200 ]
