package org.welco.sandbox.maarch;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.welco.sandbox.http.Answer;

/** The original file alone: raw bytes, a file name that is not quoted, and a VIEW line in the history. */
final class FileRoute {

    private final MaarchDatabase database;
    private final MaarchVersion version;
    private final MaarchErrors errors;
    private final Perimeter perimeter;
    private final Docserver docserver;
    private final History history;

    FileRoute(
            MaarchDatabase database, MaarchVersion version, Perimeter perimeter, Docserver docserver, History history) {
        this.database = database;
        this.version = version;
        this.errors = new MaarchErrors(version);
        this.perimeter = perimeter;
        this.docserver = docserver;
        this.history = history;
    }

    private record Stored(String subject, String filename, String fingerprint) {}

    Answer answer(MaarchCall call, MaarchUser user) {
        List<Long> ids = call.resIds();
        if (ids.isEmpty() || !perimeter.holds(user, ids.get(0))) {
            return errors.refusal(403, "Document out of perimeter");
        }
        long resId = ids.get(0);
        Stored stored = database.one(
                        "select subject, filename, fingerprint from res_letterbox where res_id = ?",
                        row -> new Stored(row.getString(1), row.getString(2), row.getString(3)),
                        resId)
                .orElseThrow();
        if (stored.filename() == null) {
            return errors.refusal(400, "Document has no file");
        }
        Optional<byte[]> content = docserver.read(resId);
        if (content.isEmpty()) {
            String where = version == MaarchVersion.V2301 ? "in" : "on";
            return errors.refusal(404, "Document not found " + where + " docserver");
        }
        if (docserver.isTooBigAlone(resId)) {
            return errors.outOfMemory();
        }
        if (!Fingerprint.of(content.get()).equals(stored.fingerprint())) {
            return errors.refusal(400, "Fingerprints do not match");
        }
        return file(resId, user, call, stored, content.get());
    }

    private Answer file(long resId, MaarchUser user, MaarchCall call, Stored stored, byte[] content) {
        try {
            history.add(resId, "VIEW", "resview", user, "Affichage du document : " + resId, call.remoteAddress());
        } catch (SQLException failed) {
            return errors.exception(PdoMessage.of(failed));
        }
        String extension = stored.filename().substring(stored.filename().lastIndexOf('.') + 1);
        String name = version.hasOldRoutes()
                ? "inline; filename=maarch." + extension
                : "attachment; filename=" + oneLine(stored.subject()) + "." + extension;
        return Answer.of(200, sniffed(content), content).with("Content-Disposition", name);
    }

    private static String oneLine(String subject) {
        return subject == null ? "" : subject.replaceAll("[\\r\\n/\\\\]", "_");
    }

    private static String sniffed(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return "application/pdf";
        } else if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        } else if (start.startsWith("\u0089PNG")) {
            return "image/png";
        } else if (start.startsWith("PK")) {
            return "application/zip";
        } else if (start.startsWith("<!") || start.startsWith("<ht")) {
            return "text/html";
        }
        return "text/plain";
    }
}
