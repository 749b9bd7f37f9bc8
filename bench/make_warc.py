#!/usr/bin/env python3
"""Writes a WARC 1.1 archive of a given size by repeating pages: make_warc.py OUT MEGABYTES PAGE.html.gz...

OUT ends in .gz: a gzip member a record, and the size is that of the archive; otherwise plain. For measuring memory and speed.
"""
import gzip
import sys


def record(kind, block, number):
    head = (f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: http://example.org/{number}\r\nWARC-Date: 2023-09-14T10:00:00Z\r\n"
            f"WARC-Record-ID: <urn:uuid:{number:032x}>\r\nContent-Type: application/http; msgtype={kind}\r\nContent-Length: {len(block)}\r\n\r\n")
    return head.encode() + block + b"\r\n\r\n"


def main():
    out, size, *pages = sys.argv[1:]
    size = int(size) * 1_000_000
    zipped = out.endswith(".gz")
    bodies = [gzip.decompress(open(page, "rb").read()) for page in pages]
    records = []
    for number, body in enumerate(bodies):
        one = record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body, number)
        records.append(gzip.compress(one, 6) if zipped else one)
    written = 0
    with open(out, "wb") as file:
        while written < size:
            for one in records:
                written += file.write(one)
                if written >= size:
                    break


if __name__ == "__main__":
    main()
