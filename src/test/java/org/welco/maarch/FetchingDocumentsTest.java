package org.welco.maarch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.FetchedMail.Presence;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;

class FetchingDocumentsTest {

    private static final String LIST = "POST /rest/res/list";

    private StubMaarch maarch;
    private LinkedTown town;
    private final MemoryIntake intake = new MemoryIntake();
    private final List<FetchedMail> fetched = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        maarch = new StubMaarch();
        town = LinkedTown.with(maarch.address());
    }

    @AfterEach
    void stop() {
        maarch.close();
    }

    @Test
    void asks_for_those_letters_still_in_the_status_with_their_files_and_a_limit() {
        maarch.json(LIST, 200, "{\"resources\":[],\"count\":0}");
        fetch(7L, 9L);
        assertThat(maarch.bodies(LIST))
                .containsExactly("{\"select\":\"" + ListJson.LETTER
                        + "\",\"clause\":\"status = 'GRC' and res_id in (7,9)\",\"withFile\":true,"
                        + "\"orderBy\":[\"res_id\"],\"limit\":2}");
    }

    @Test
    void nothing_to_fetch_calls_nobody() {
        fetch();
        assertThat(maarch.calls()).isEmpty();
    }

    @Test
    void stores_a_document_byte_for_byte() {
        byte[] bytes = someBytes(100_000);
        answer(row(7, bytes));
        fetch(7L);
        assertThat(fetched).hasSize(1);
        assertThat(fetched.get(0).presence()).isEqualTo(Presence.PRESENT);
        assertThat(intake.bytes(fetched.get(0).document().orElseThrow().id())).isEqualTo(bytes);
    }

    @Test
    void a_document_longer_than_any_other_text_may_be() {
        byte[] bytes = someBytes(ResourcesReader.LONGEST_TEXT + 1);
        answer(row(7, bytes));
        fetch(7L);
        assertThat(fetched.get(0).document().orElseThrow().size()).isEqualTo(bytes.length);
    }

    @Test
    void slashes_escaped_in_base64_are_read() {
        answer("{\"res_id\":7,\"fileBase64Content\":\"\\/\\/\\/\\/\"}");
        fetch(7L);
        assertThat(intake.bytes(1)).containsExactly(0xff, 0xff, 0xff);
    }

    @Test
    void the_document_may_come_before_the_number_of_its_letter() {
        answer("{\"fileBase64Content\":\"" + base64(someBytes(10)) + "\",\"subject\":\"s\",\"res_id\":7}");
        fetch(7L);
        assertThat(fetched.get(0).mail().resId()).isEqualTo(7);
        assertThat(fetched.get(0).mail().subject()).contains("s");
        assertThat(fetched.get(0).presence()).isEqualTo(Presence.PRESENT);
    }

    @Test
    void an_empty_document_is_missing_and_null_is_none() {
        answer("{\"res_id\":7,\"filename\":\"a.pdf\",\"fileBase64Content\":\"\"},"
                + "{\"res_id\":8,\"filename\":null,\"fileBase64Content\":null}");
        fetch(7L, 8L);
        assertThat(fetched).extracting(FetchedMail::presence).containsExactly(Presence.MISSING, Presence.NONE);
        assertThat(intake.begun()).isZero();
    }

    @Test
    void a_row_without_the_member_is_missing_if_it_names_a_file_and_none_otherwise() {
        answer(
                "{\"res_id\":7,\"filename\":\"a.pdf\"},{\"res_id\":8},{\"res_id\":9,\"filename\":\"a.pdf\",\"fileBase64Content\":{}}");
        fetch(7L, 8L, 9L);
        assertThat(fetched)
                .extracting(FetchedMail::presence)
                .containsExactly(Presence.MISSING, Presence.NONE, Presence.MISSING);
    }

    @Test
    void a_letter_on_two_rows_is_handed_over_and_stored_once() {
        answer(row(7, someBytes(10)) + "," + row(7, someBytes(10)) + "," + row(8, someBytes(10)));
        fetch(7L, 8L);
        assertThat(fetched).extracting(one -> one.mail().resId()).containsExactly(7L, 8L);
        assertThat(intake.begun()).isEqualTo(2);
    }

    @Test
    void a_repeated_letter_whose_document_comes_first_is_thrown_away() {
        String reversed = "{\"fileBase64Content\":\"" + base64(someBytes(10)) + "\",\"res_id\":7}";
        answer(reversed + "," + reversed);
        fetch(7L);
        assertThat(fetched).hasSize(1);
        assertThat(intake.keptDocuments()).isEqualTo(1);
        assertThat(intake.open()).isZero();
    }

    @Test
    void a_letter_that_nobody_asked_for_is_not_stored() {
        answer(row(6, someBytes(10)) + "," + row(7, someBytes(10)));
        fetch(7L);
        assertThat(fetched).extracting(one -> one.mail().resId()).containsExactly(7L);
        assertThat(intake.begun()).isEqualTo(1);
    }

    @Test
    void a_document_repeated_within_a_row_counts_once() {
        String once = "\"fileBase64Content\":\"" + base64(someBytes(10)) + "\"";
        answer("{\"res_id\":7," + once + "," + once + "}");
        fetch(7L);
        assertThat(intake.begun()).isEqualTo(1);
        assertThat(intake.open()).isZero();
    }

    @Test
    void a_document_beyond_the_limit_is_too_big_and_stops_nobody() {
        MemoryIntake small = new MemoryIntake(50_000);
        answer(row(7, someBytes(200_000)) + "," + row(8, someBytes(40_000)));
        fetchInto(small, 7L, 8L);
        assertThat(fetched).extracting(FetchedMail::presence).containsExactly(Presence.TOO_BIG, Presence.PRESENT);
        assertThat(small.open()).isZero();
        assertThat(small.keptDocuments()).isEqualTo(1);
    }

    @Test
    void an_answer_cut_in_a_document_keeps_the_letters_before() {
        String whole = "{\"resources\":[" + row(7, someBytes(1000)) + "," + row(8, someBytes(1000)) + "]}";
        maarch.on(LIST, StubMaarch.untilClosed(200, StubMaarch.JSON, whole.substring(0, whole.length() - 500)));
        assertKind(() -> fetch(7L, 8L), Kind.UNREADABLE);
        assertThat(fetched).extracting(one -> one.mail().resId()).containsExactly(7L);
        assertThat(intake.open()).isZero();
        assertThat(intake.keptDocuments()).isEqualTo(1);
    }

    @Test
    void an_answer_shorter_than_announced_keeps_the_letters_before() {
        String whole = "{\"resources\":[" + row(7, someBytes(1000)) + "," + row(8, someBytes(1000)) + "]}";
        maarch.on(LIST, (request, out) -> {
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + whole.length()
                    + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(whole.substring(0, whole.length() - 500).getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return false;
        });
        assertKind(() -> fetch(7L, 8L), Kind.UNREADABLE);
        assertThat(fetched).extracting(one -> one.mail().resId()).containsExactly(7L);
        assertThat(intake.open()).isZero();
    }

    @Test
    void an_answer_cut_between_two_letters_is_not_taken_for_whole() {
        maarch.on(LIST, StubMaarch.untilClosed(200, StubMaarch.JSON, "{\"resources\":[" + row(7, someBytes(10)) + ","));
        assertKind(() -> fetch(7L, 8L), Kind.UNREADABLE);
        assertThat(fetched).hasSize(1);
    }

    @Test
    void an_answer_without_letters_at_all_is_unreadable() {
        maarch.json(LIST, 200, "{\"count\":0}");
        assertKind(() -> fetch(7L), Kind.UNREADABLE);
    }

    @Test
    void a_document_that_is_not_base64_is_missing_and_stops_nobody() {
        answer("{\"res_id\":7,\"fileBase64Content\":\"pas du base64 !\"}," + row(8, someBytes(10)));
        fetch(7L, 8L);
        assertThat(fetched).extracting(FetchedMail::presence).containsExactly(Presence.MISSING, Presence.PRESENT);
        assertThat(intake.keptDocuments()).isEqualTo(1);
        assertThat(intake.open()).isZero();
    }

    @Test
    void a_fault_of_our_own_storage_is_not_taken_for_a_text_that_is_not_base64() {
        IllegalArgumentException fault = new IllegalArgumentException("ours");
        answer(row(7, someBytes(10)));
        DocumentIntake faulty = () -> {
            throw fault;
        };
        assertThatThrownBy(() -> fetchInto(faulty, 7L)).isSameAs(fault);
    }

    @Test
    void a_failure_of_our_own_storage_is_not_blamed_on_maarch() {
        IOException full = new IOException("disk full");
        intake.failWith(full);
        answer(row(7, someBytes(10)));
        assertThatThrownBy(() -> fetch(7L))
                .isInstanceOf(UncheckedIOException.class)
                .hasCause(full);
        assertThat(intake.open()).isZero();
    }

    @Test
    void an_empty_500_is_a_lack_of_memory() {
        maarch.on(LIST, 500, StubMaarch.HTML, "");
        assertKind(() -> fetch(7L), Kind.MEMORY);
    }

    @Test
    void a_document_is_stored_while_the_answer_is_still_being_sent() throws Exception {
        byte[] piece = base64(someBytes(60_000)).getBytes(StandardCharsets.US_ASCII);
        List<Integer> piecesSeen = new ArrayList<>();
        maarch.on(LIST, (request, out) -> {
            send(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n");
            send(out, "{\"resources\":[{\"res_id\":7,\"fileBase64Content\":\"");
            for (int i = 0; i < 5; i++) {
                out.write(piece);
                out.flush();
                piecesSeen.add(awaitMoreThan(intake, i == 0 ? 0 : piecesSeen.get(i - 1)));
            }
            send(out, "\"}]}");
            return false;
        });
        fetch(7L);
        assertThat(piecesSeen).hasSize(5).doesNotHaveDuplicates();
        assertThat(fetched.get(0).document().orElseThrow().size()).isEqualTo(300_000);
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Waits until the intake got more; the server sends nothing meanwhile. */
    private static int awaitMoreThan(MemoryIntake intake, int before) throws IOException {
        long end = System.nanoTime() + 10_000_000_000L;
        while (intake.pieces() <= before) {
            if (System.nanoTime() > end) {
                throw new IOException("the document is not stored as it comes");
            }
            Thread.onSpinWait();
        }
        return intake.pieces();
    }

    private void answer(String rows) {
        maarch.json(LIST, 200, "{\"resources\":[" + rows + "],\"count\":1}");
    }

    private static String row(long resId, byte[] document) {
        return "{\"res_id\":" + resId + ",\"filename\":\"a.pdf\",\"fileBase64Content\":\"" + base64(document) + "\"}";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] someBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private void fetch(Long... resIds) {
        fetchInto(intake, resIds);
    }

    private void fetchInto(DocumentIntake where, Long... resIds) {
        town.registry().fetch(List.of(resIds), where, fetched::add);
    }

    @Test
    void a_batch_of_five_hundred_letters_is_the_largest() {
        maarch.json(LIST, 200, "{\"resources\":[]}");
        fetch(LongStream.rangeClosed(1, 500).boxed().toArray(Long[]::new));
        assertThat(maarch.bodies(LIST)).hasSize(1);
        assertThatThrownBy(() -> fetch(LongStream.rangeClosed(1, 501).boxed().toArray(Long[]::new)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(maarch.bodies(LIST)).hasSize(1);
    }

    @Test
    void a_document_handed_out_byte_by_byte_is_stored_as_well() throws IOException {
        FetchedRows.Incoming incoming = new FetchedRows.Incoming(intake);
        incoming.write(new byte[0], 0, 0);
        assertThat(incoming.isEmpty()).isTrue();
        incoming.write(0xff);
        incoming.write(1);
        assertThat(intake.bytes(incoming.finish().id())).containsExactly(0xff, 1);
    }

    @Test
    void a_refused_fetch_is_explained_as_a_refused_list_is() {
        maarch.json(LIST, 400, "{\"errors\":\"User has no groups\"}");
        assertKind(() -> fetch(7L), Kind.RIGHTS);
    }

    private static void assertKind(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Kind kind) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
