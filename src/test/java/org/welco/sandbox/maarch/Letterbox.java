package org.welco.sandbox.maarch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The clerk's side of Maarch: records letters, moves them, reads them. */
final class Letterbox {

    private final MaarchDatabase database;
    private final MaarchVersion version;
    private final Docserver docserver;
    private final History history;

    Letterbox(MaarchDatabase database, MaarchVersion version, Docserver docserver, History history) {
        this.database = database;
        this.version = version;
        this.docserver = docserver;
        this.history = history;
    }

    /** The letter gets its status last: one that can be listed has its document. */
    long add(NewLetter letter) {
        long resId = database.one("select nextval('res_id_mlb_seq')", row -> row.getLong(1))
                .orElseThrow();
        byte[] content = letter.content()
                .or(() -> letter.huge().map(huge -> huge.bytes()))
                .orElse(new byte[0]);
        insert(resId, letter);
        store(resId, letter, content);
        database.update(
                "insert into history (record_id, event_type, event_id, user_id, info, remote_ip)"
                        + " select ?, 'ADD', 'resadd', id, 'Courrier créé', '127.0.0.1' from users where user_id = 'accueil'",
                Long.toString(resId));
        putIn(resId, letter.status());
        return resId;
    }

    private void insert(long resId, NewLetter letter) {
        database.update(
                "insert into res_letterbox (res_id, status, subject, doc_date, admission_date, process_limit_date,"
                        + " alt_identifier, exp_contact_id) values (?, 'INIT', ?, ?, ?, ?, ?, ?)",
                resId,
                letter.subject(),
                letter.writtenOn(),
                letter.arrivedAt(),
                letter.arrivedAt().plusDays(30),
                "MAARCH/" + LocalDate.now().getYear() + "A/" + resId,
                letter.sender().map(this::contact).orElse(null));
    }

    private void store(long resId, NewLetter letter, byte[] content) {
        if (letter.content().isEmpty() && letter.huge().isEmpty()) {
            return;
        }
        if (!letter.lost()) {
            letter.content().ifPresent(bytes -> docserver.put(resId, bytes));
            letter.huge().ifPresent(huge -> docserver.putRecipe(resId, huge));
        }
        LocalDate today = LocalDate.now();
        String path = version.hasOldRoutes() ? "%d#%02d#0001##" : "%d/%02d/0001/";
        database.update(
                "update res_letterbox set format = ?, docserver_id = 'FASTHD_MAN', path = ?, filename = ?, fingerprint = ?,"
                        + " filesize = ? where res_id = ?",
                letter.format(),
                path.formatted(today.getYear(), today.getMonthValue()),
                "%04d_%d.%s".formatted(resId, 100_000 + resId * 7919, letter.format()),
                Fingerprint.of(content),
                (long) content.length,
                resId);
    }

    private Integer contact(NewLetter.Sender sender) {
        return database.one(
                        "insert into contacts (firstname, lastname, company, address_number, address_street,"
                                + " address_postcode, address_town, email, phone)"
                                + " select nullif(v[1], ''), nullif(v[2], ''), nullif(v[3], ''), nullif(v[4], ''),"
                                + " nullif(v[5], ''), nullif(v[6], ''), nullif(v[7], ''), nullif(v[8], ''),"
                                + " nullif(v[9], '') from (select ?::text[]) as t(v) returning id",
                        row -> row.getInt(1),
                        List.of(
                                sender.firstName(),
                                sender.lastName(),
                                sender.company(),
                                sender.number(),
                                sender.street(),
                                sender.postcode(),
                                sender.town(),
                                sender.email(),
                                sender.phone()))
                .orElseThrow();
    }

    void alsoFrom(long resId, NewLetter.Sender other) {
        database.update("update res_letterbox set dest_contact_id = ? where res_id = ?", contact(other), resId);
    }

    void putIn(long resId, String status) {
        database.update("update res_letterbox set status = ? where res_id = ?", status, resId);
    }

    void tooBig(long resId, String where) {
        database.update(
                "insert into sandbox_letter (res_id, too_big) values (?, ?)"
                        + " on conflict (res_id) do update set too_big = excluded.too_big",
                resId,
                where);
    }

    List<LetterState> letters() {
        return database.list("select * from res_letterbox order by res_id", this::read);
    }

    Optional<LetterState> letter(long resId) {
        return database.one("select * from res_letterbox where res_id = ?", this::read, resId);
    }

    private LetterState read(ResultSet row) throws SQLException {
        long resId = row.getLong("res_id");
        Optional<String> externalId = Optional.ofNullable(row.getString("external_id"));
        Optional<String> publikId = version.keepsExternalIdAsJson() ? publikId(resId) : externalId;
        return new LetterState(
                resId,
                Optional.ofNullable(row.getString("subject")),
                Optional.ofNullable(row.getString("alt_identifier")),
                row.getString("status"),
                externalId,
                publikId,
                Optional.ofNullable(row.getString("external_link")),
                Optional.ofNullable(row.getString("format")),
                row.getLong("filesize"),
                history.of(resId));
    }

    private Optional<String> publikId(long resId) {
        return database.list(
                        "select external_id->>'publikId' from res_letterbox where res_id = ?",
                        row -> Optional.ofNullable(row.getString(1)),
                        resId)
                .get(0);
    }

    /** Whether the town still has to be filled; answers yes only once. */
    boolean claimTown(String name) {
        return database.update("insert into sandbox_town (name) values (?) on conflict do nothing", name) == 1;
    }
}
