package org.welco.sandbox.maarch;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.welco.sandbox.http.Site;

/**
 * One Maarch of the sandbox as tests and the control page handle it: the clerk's gestures, what it holds, what it received,
 * and how it is made to fail. Thread-safe; state lives in the database and survives a restart, except faults, hooks and the
 * memory limit.
 */
public final class MaarchSandbox implements AutoCloseable {

    private final String host;
    private final MaarchVersion version;
    private final MaarchDatabase database;
    private final Docserver docserver;
    private final Letterbox letterbox;
    private final MaarchUsers users;
    private final Journal journal;
    private final Faults faults = new Faults();
    private final Hooks hooks = new Hooks();
    private final MaarchRest rest;

    /**
     * @param jdbcUrl PostgreSQL, with user and password, on which schemas may be created
     * @param host also names the schema
     */
    public MaarchSandbox(String jdbcUrl, String host, MaarchVersion version) {
        this.host = host;
        this.version = version;
        this.database = new MaarchDatabase(jdbcUrl, host, version);
        this.docserver = new Docserver(database);
        this.users = new MaarchUsers(database, version);
        this.journal = new Journal(database);
        this.rest = new MaarchRest(database, version, users, docserver);
        this.letterbox = new Letterbox(database, version, docserver, rest.history());
    }

    public String host() {
        return host;
    }

    public MaarchVersion version() {
        return version;
    }

    /** Its side on the wire. */
    public Site site() {
        return new MaarchSite(version, rest, journal, faults, hooks);
    }

    /** Records a letter; returns its res_id. */
    public long addLetter(NewLetter letter) {
        return letterbox.add(letter);
    }

    /** Records a plain PDF in status GRC. */
    public long addLetter(String subject, byte[] pdf) {
        return letterbox.add(NewLetter.pdf(subject, pdf));
    }

    public List<LetterState> letters() {
        return letterbox.letters();
    }

    /** @throws NoSuchElementException when there is no such letter */
    public LetterState letter(long resId) {
        return letterbox.letter(resId).orElseThrow(() -> new NoSuchElementException("no letter " + resId));
    }

    public String status(long resId) {
        return letter(resId).status();
    }

    /** Texts written in the history by status calls, in order. */
    public List<String> notes(long resId) {
        return letter(resId).notes();
    }

    /** The clerk puts the letter in a status, without a history line. */
    public void putIn(long resId, String status) {
        letterbox.putIn(resId, status);
    }

    /** The document as the docserver has it. */
    public Optional<byte[]> document(long resId) {
        return docserver.read(resId);
    }

    public boolean hasDocument(long resId) {
        return docserver.has(resId);
    }

    public void loseDocument(long resId) {
        docserver.lose(resId);
    }

    /** Replaces the bytes on the docserver, not the fingerprint. */
    public void putDocument(long resId, byte[] content) {
        docserver.put(resId, content);
    }

    /** From now on no list can carry this letter's document; the file routes can, unless told otherwise. */
    public void tooBigForList(long resId, boolean fileRouteWorks) {
        letterbox.tooBig(resId, fileRouteWorks ? "list" : "everywhere");
    }

    public void fitsAgain(long resId) {
        letterbox.tooBig(resId, null);
    }

    /** Bytes of documents that one list can carry before PHP dies. */
    public void memoryLimit(long bytes) {
        docserver.limit(bytes);
    }

    /** A second contact on the letter: up to 19.04 its row then comes out twice. */
    public void alsoFrom(long resId, NewLetter.Sender other) {
        letterbox.alsoFrom(resId, other);
    }

    /** Codes of the status table. */
    public List<String> statuses() {
        return database.list("select id from status order by id", row -> row.getString(1));
    }

    /** @throws IllegalStateException beyond 10 characters, as Maarch refuses it */
    public void addStatus(String id, String label) {
        database.update("insert into status (id, label_status, is_system) values (?, ?, 'N')", id, label);
    }

    public void removeStatus(String id) {
        database.update("delete from status where id = ?", id);
    }

    public MaarchUsers users() {
        return users;
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    public Hooks hooks() {
        return hooks;
    }

    /** Back to the first day: no letter, no journal, stock users and statuses, no fault, no hook. */
    public void reset() {
        faults.clear();
        hooks.clear();
        docserver.limit(Docserver.DEFAULT_LIMIT);
        database.reset(version);
    }

    /** Whether the named set of letters was never recorded here; true only once. */
    public boolean claimFilling(String name) {
        return letterbox.claimTown(name);
    }

    /** The last answer code given to a call that named this letter. */
    public OptionalInt lastAnswer(long resId) {
        List<JournalEntry> entries = journal.of(resId);
        return entries.isEmpty()
                ? OptionalInt.empty()
                : entries.get(entries.size() - 1).answer();
    }

    @Override
    public void close() {
        faults.close();
        database.close();
    }
}
