package org.welco.sandbox.maarch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.welco.sandbox.letters.HugeLetter;

/**
 * The documents, and the memory that PHP has for them. Recorded with PHP's default limit of 128 MB: 8 documents of 6.3 MB
 * in one list pass, 12 fail.
 */
final class Docserver {

    /** Bytes of documents that one list can carry. */
    static final long DEFAULT_LIMIT = 60_000_000;

    private final MaarchDatabase database;
    private volatile long limit = DEFAULT_LIMIT;

    Docserver(MaarchDatabase database) {
        this.database = database;
    }

    void limit(long bytes) {
        limit = bytes;
    }

    void put(long resId, byte[] content) {
        database.update(
                "insert into sandbox_docserver (res_id, content) values (?, ?)"
                        + " on conflict (res_id) do update set content = excluded.content, recipe = null",
                resId,
                content);
    }

    void putRecipe(long resId, HugeLetter huge) {
        database.update("insert into sandbox_docserver (res_id, recipe) values (?, ?)", resId, huge.recipe());
    }

    void lose(long resId) {
        database.update("delete from sandbox_docserver where res_id = ?", resId);
    }

    boolean has(long resId) {
        return database.one("select 1 from sandbox_docserver where res_id = ?", row -> row.getInt(1), resId)
                .isPresent();
    }

    /** The document, when the docserver has it. */
    Optional<byte[]> read(long resId) {
        return database.one(
                "select content, recipe from sandbox_docserver where res_id = ?",
                row -> row.getString("recipe") == null
                        ? row.getBytes("content")
                        : HugeLetter.from(row.getString("recipe")).bytes(),
                resId);
    }

    /**
     * Documents of these letters: no entry for one recorded without document, an empty one for a lost document. Empty as a
     * whole when PHP has not the memory for it.
     */
    Optional<Map<Long, Optional<byte[]>>> forList(List<Long> resIds) {
        long size = database.one(
                        "select coalesce(sum(l.filesize), 0) from res_letterbox l join sandbox_docserver d using (res_id)"
                                + " where res_id = any(?)",
                        row -> row.getLong(1),
                        resIds)
                .orElse(0L);
        boolean never = database.one(
                        "select 1 from sandbox_letter where too_big is not null and res_id = any(?)",
                        row -> row.getInt(1),
                        resIds)
                .isPresent();
        if (never || size > limit) {
            return Optional.empty();
        }
        Map<Long, Optional<byte[]>> files = new LinkedHashMap<>();
        database.list(
                        "select res_id from res_letterbox where docserver_id is not null and res_id = any(?)",
                        row -> row.getLong(1),
                        resIds)
                .forEach(id -> files.put(id, read(id)));
        return Optional.of(files);
    }

    /** Whether the single file cannot be sent either. */
    boolean isTooBigAlone(long resId) {
        return database.one(
                        "select 1 from sandbox_letter where too_big = 'everywhere' and res_id = ?",
                        row -> row.getInt(1),
                        resId)
                .isPresent();
    }
}
