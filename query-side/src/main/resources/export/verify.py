#!/usr/bin/env python3
"""Computes the root of the tree from events.ndjson again and compares it with checkpoint.txt.

Run it in the unpacked directory: python3 verify.py
It needs nothing but Python 3. The signature is checked with OpenSSL, see README.txt.
"""
import base64
import hashlib
import json
import sys


def node(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def escaped(value):
    if value is None:
        return "\\0"
    return str(value).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def canonical(event):
    fields = [("number", "number"), ("aggregate", "aggregate"), ("sequence", "sequence"),
              ("aggregate-type", "aggregateType"), ("event-id", "eventId"), ("type", "type"),
              ("revision", "revision"), ("recorded-at", "recordedAt"),
              ("metadata-sha256", "metadataSha256"), ("payload-sha256", "payloadSha256")]
    return "samsvar-event/1\n" + "".join(f"{name} {escaped(event[key])}\n" for name, key in fields)


def add(peaks, level, digest):
    while peaks and peaks[-1][0] == level:
        digest = node(peaks.pop()[1], digest)
        level += 1
    peaks.append((level, digest))


def root(peaks):
    digest = peaks[-1][1]
    for _, left in reversed(peaks[:-1]):
        digest = node(left, digest)
    return digest


def main():
    proof = json.load(open("proof.json", encoding="utf-8"))
    begin = proof["begin"]
    levels = [bit for bit in range(62, -1, -1) if begin >> bit & 1]
    peaks = [(level, base64.b64decode(digest)) for level, digest in zip(levels, proof["left"])]
    count = 0
    for line in open("events.ndjson", encoding="utf-8", newline="\n"):
        event = json.loads(line)
        for field in ("metadata", "payload"):
            text = event[field]
            if text is not None and hashlib.sha256(text.encode()).hexdigest() != event[field + "Sha256"]:
                sys.exit(f"event {event['number']}: the {field} is not what was sealed")
        leaf = hashlib.sha256(b"\x00" + canonical(event).encode()).digest()
        if base64.b64encode(leaf).decode() != event["leaf"]:
            sys.exit(f"event {event['number']} is not what was sealed")
        add(peaks, 0, leaf)
        count += 1
    if count != proof["end"] - begin:
        sys.exit(f"{count} events, but {proof['end'] - begin} were sealed")
    for subtree in proof["right"]:
        add(peaks, subtree["level"], base64.b64decode(subtree["hash"]))
    lines = open("checkpoint.txt", encoding="utf-8").read().split("\n")
    computed = base64.b64encode(root(peaks)).decode()
    if computed != lines[2] or str(proof["size"]) != lines[1]:
        sys.exit(f"the root is {computed}, but {lines[2]} was signed")
    print(f"{count} events are among the {lines[1]} that the checkpoint of {lines[0]} speaks of")


if __name__ == "__main__":
    main()
