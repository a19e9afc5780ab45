package org.welco.survival;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.welco.launcher.EmbeddedDatabase;
import org.welco.sandbox.maarch.JournalEntry;
import org.welco.sandbox.maarch.RouteName;

/** Compares both sides of a town once everything is delivered: what Maarch received and holds, and what is kept here. */
final class Audit {

    private final DrivenTown town;
    private final EmbeddedDatabase database;
    private final String schema;

    Audit(DrivenTown town, EmbeddedDatabase database) {
        this.town = town;
        this.database = database;
        this.schema = texts("select schema_name from welco.tenant where host = '" + town.host() + "'")
                .get(0);
    }

    /** @param story how to play the test again, told with each failure */
    void isClean(String story) {
        SoftAssertions all = new SoftAssertions();
        eachLetterCameOnce(all);
        town.letters().forEach(letter -> {
            String about = story + ", " + town.host() + ", " + letter.id();
            maarchWasToldOnceAndInOrder(all, letter, about);
            weKeepWhatWasSaid(all, letter, about);
        });
        noCallLacksItsStatus(all);
        nothingIsLeftOver(all);
        all.assertAll();
    }

    private void eachLetterCameOnce(SoftAssertions all) {
        List<String> expected =
                town.letters().stream().map(PlannedLetter::id).sorted().toList();
        all.assertThat(town.api().ids("").stream().sorted().toList())
                .as("letters through the API")
                .isEqualTo(expected);
        all.assertThat(texts("select external_id from " + schema + ".mail").stream()
                        .sorted()
                        .toList())
                .as("letters in the database")
                .isEqualTo(expected);
    }

    /** A call whose answer was lost counts: what matters is what it did. */
    private void maarchWasToldOnceAndInOrder(SoftAssertions all, PlannedLetter letter, String about) {
        List<String> writes = town.maarch().journal().of(letter.resId()).stream()
                .filter(entry -> entry.applied().contains(letter.resId()))
                .map(entry -> entry.route() + " " + entry.statusAsked().orElse("without status"))
                .toList();
        all.assertThat(writes).as("effective calls: " + about).isEqualTo(letter.expectedWrites());
        List<String> notes = town.maarch().notes(letter.resId());
        all.assertThat(notes.subList(Math.min(1, notes.size()), notes.size()))
                .as("notes: " + about)
                .isEqualTo(letter.expectedNotes());
        all.assertThat(town.maarch().letter(letter.resId()).publikId())
                .as("number: " + about)
                .isEqualTo(letter.expectedNumber());
    }

    private void weKeepWhatWasSaid(SoftAssertions all, PlannedLetter letter, String about) {
        byte[] document = town.api()
                .client()
                .getBytes("/api/mail/" + letter.id() + "/document/")
                .body();
        all.assertThat(document).as("document: " + about).isEqualTo(letter.document());
        List<String> answers = new ArrayList<>();
        for (JsonNode answer : town.api().letter(letter.id()).data().path("answers")) {
            answers.add(answer.path("content").asText());
        }
        all.assertThat(answers).as("answers: " + about).isEqualTo(letter.expectedAnswers());
    }

    private void noCallLacksItsStatus(SoftAssertions all) {
        List<JournalEntry> without = town.maarch().journal().entries().stream()
                .filter(entry -> entry.route() == RouteName.STATUS || entry.route() == RouteName.EXTERNAL_INFOS)
                .filter(entry -> entry.statusAsked().isEmpty())
                .toList();
        all.assertThat(without).as("calls without status").isEmpty();
    }

    private void nothingIsLeftOver(SoftAssertions all) {
        all.assertThat(texts("select distinct state from " + schema + ".maarch_delivery"))
                .as("states of deliveries")
                .containsExactly("DELIVERED");
        all.assertThat(texts("select mail_id::text from " + schema + ".maarch_delivery d where exists (select 1 from "
                        + schema + ".maarch_delivery e where e.mail_id = d.mail_id and e.position > d.position"
                        + " and e.delivered_at < d.delivered_at)"))
                .as("letters told out of order")
                .isEmpty();
    }

    /** Whether that letter and every byte of its document are committed here: asked when Maarch hears "received". */
    boolean isStored(long resId) {
        return texts("select 'yes' from " + schema + ".mail m join " + schema + ".document d on d.id = m.document_id"
                        + " where m.res_id = " + resId + " and d.state = 'kept' and d.size = (select sum(length(bytes))"
                        + " from " + schema + ".document_chunk c where c.document_id = d.id)")
                .contains("yes");
    }

    private List<String> texts(String sql) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
