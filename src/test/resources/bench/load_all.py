"""The yardstick of the harvest: what a plain client written in Python does with the same letters.

It makes the calls that Welco makes (the list of numbers, then lists with files whose declared sizes add up to 16 MB at most,
a bigger letter alone) and loads each answer whole: JSON text, decoded document. A letter is one row with its document as
one bytea and one row with its data, committed together; then its status is moved, one call per letter. The clock runs from
the first list to the last answer: neither the start of the interpreter nor the connection to PostgreSQL counts.

Prints one JSON object: letters, seconds, and the most memory that the process ever had, in kilobytes.
"""

import base64
import hashlib
import http.client
import json
import resource
import sys
import time

import psycopg2

COLUMNS = 'res_id,alt_identifier,subject,doc_date,admission_date,creation_date,filename,format,filesize'
PAGE = 500
BATCH = 16 * 1024 * 1024


class Maarch:
    def __init__(self, port, user, password):
        self.connection = http.client.HTTPConnection('127.0.0.1', port, timeout=120)
        pair = base64.b64encode('{}:{}'.format(user, password).encode()).decode()
        self.headers = {'Authorization': 'Basic ' + pair, 'Content-Type': 'application/json'}

    def call(self, method, path, body):
        self.connection.request(method, path, json.dumps(body).encode(), self.headers)
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise RuntimeError('{} answers {}: {}'.format(path, answer.status, text[:200]))
        return json.loads(text)

    def rows(self, clause, limit, with_file):
        query = {'select': COLUMNS, 'clause': clause, 'withFile': with_file, 'orderBy': ['res_id'], 'limit': limit}
        return self.call('POST', '/rest/res/list', query)['resources']

    def received(self, res_id):
        self.call('PUT', '/rest/res/resource/status', {'resId': [res_id], 'status': 'GRC_TRT'})


def batches(rows):
    current, size = [], 0
    for row in rows:
        weight = min(row['filesize'] or 0, BATCH)
        if current and size + weight > BATCH:
            yield current
            current, size = [], 0
        current.append(row['res_id'])
        size += weight
    if current:
        yield current


def keep(database, row):
    document = base64.b64decode(row['fileBase64Content'])
    digest = hashlib.sha256(document).hexdigest()
    with database, database.cursor() as cursor:
        cursor.execute(
            'insert into document (sha256, size, bytes) values (%s, %s, %s) returning id',
            (digest, len(document), psycopg2.Binary(document)),
        )
        cursor.execute(
            'insert into mail (res_id, chrono, subject, letter_date, arrived_at, recorded_at, file_name, document_id)'
            ' values (%s, %s, %s, %s, %s, %s, %s, %s)',
            (
                row['res_id'],
                row['alt_identifier'],
                row['subject'],
                row['doc_date'],
                row['admission_date'],
                row['creation_date'],
                row['filename'],
                cursor.fetchone()[0],
            ),
        )


def harvest(maarch, database):
    count, last = 0, 0
    while True:
        page = maarch.rows("status = 'GRC' and res_id > {}".format(last), PAGE, False)
        if not page:
            return count
        for batch in batches(page):
            numbers = ','.join(str(number) for number in batch)
            for row in maarch.rows("status = 'GRC' and res_id in ({})".format(numbers), len(batch), True):
                keep(database, row)
                maarch.received(row['res_id'])
                count += 1
        last = page[-1]['res_id']


def main():
    port, user, password, address = sys.argv[1:]
    maarch = Maarch(int(port), user, password)
    database = psycopg2.connect(address)
    begin = time.monotonic()
    count = harvest(maarch, database)
    seconds = time.monotonic() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({'letters': count, 'seconds': seconds, 'peak_kb': peak}))


if __name__ == '__main__':
    main()
