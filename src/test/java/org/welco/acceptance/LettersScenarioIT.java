package org.welco.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.welco.launcher.Pauses;
import org.welco.sandbox.letters.HugeLetter;
import org.welco.sandbox.maarch.JournalEntry;
import org.welco.sandbox.maarch.LetterState;
import org.welco.sandbox.maarch.MaarchSandbox;
import org.welco.sandbox.maarch.NewLetter;
import org.welco.sandbox.maarch.RouteName;
import org.welco.sandbox.wcs.WcsSandbox;
import org.welco.sandbox.wcs.WorkflowStep;
import org.welco.testing.MailApi;
import org.welco.testing.NothingPrivateInTheLog;
import org.welco.testing.OwnTown;
import org.welco.testing.RunningWelco;
import org.welco.testing.TypedManage;

/** The way of a letter on the sample towns, step by step as docs/maarch.md tells it. */
@ExtendWith(NothingPrivateInTheLog.class)
class LettersScenarioIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RunningWelco welco = RunningWelco.get();
    private final MaarchSandbox maarch = welco.sandbox().maarch(RunningWelco.MAARCH_VILLE);
    private final WcsSandbox wcs = welco.sandbox().wcs("demarches.ville.localhost");
    private final MailApi api = new MailApi(welco.ville().withBasic("scanner", "sample-scanner"));

    @Test
    void a_letter_goes_all_the_way_from_maarch_to_its_answer_and_nothing_happens_twice() {
        byte[] pdf = new HugeLetter(300_000, 1).bytes();
        long resId = maarch.addLetter("Trottoir défoncé, " + OwnTown.PRIVATE, pdf);
        String id = OwnTown.id(resId);

        assertThat(harvest().lines()).contains(id + " reçu (application/pdf, 293 ko)");
        assertThat(maarch.status(resId)).isEqualTo("GRC_TRT");
        assertThat(welco.ville()
                        .withBasic("scanner", "sample-scanner")
                        .getBytes("/api/mail/" + id + "/document/")
                        .body())
                .isEqualTo(pdf);

        assertThat(api.associate(id, "12-7", wcs.requestUrl("voirie", 7)).status())
                .isEqualTo(200);
        awaitStatus(resId, "GRC_SENT");
        assertThat(maarch.letter(resId).publikId()).contains("12-7");

        String text = "Les travaux sont prévus lundi, " + OwnTown.PRIVATE + ".";
        WorkflowStep step = wcs.respond(base(), text, id, Optional.of("12-7"));
        assertThat(step.goesOn()).isTrue();
        assertThat(step.body()).contains("\"delivery\":\"delivered\"");
        assertThat(maarch.status(resId)).isEqualTo("GRC_REP");
        assertThat(maarch.notes(resId)).endsWith(text);

        long before = maarch.journal().end();
        assertThat(harvest().lines()).noneMatch(line -> line.startsWith(id));
        assertThat(wcs.respond(base(), text, id, Optional.of("12-7")).body()).isEqualTo(step.body());
        assertThat(writesOn(resId, before)).isEmpty();
    }

    @Test
    void the_timer_brings_letters_in_by_itself() {
        MaarchSandbox agglo = welco.sandbox().maarch(RunningWelco.MAARCH_AGGLO);
        MailApi aggloApi = new MailApi(welco.agglo().withBasic("scanner", "sample-scanner"));
        String settings = welco.files(RunningWelco.AGGLO).settings();
        long resId = agglo.addLetter("Bac cassé, " + OwnTown.PRIVATE, new HugeLetter(5000, 2).bytes());
        welco.files(RunningWelco.AGGLO).change(all -> all.put("FEED_INTERVAL", "PT5S"));
        try {
            assertThat(Pauses.until(() -> agglo.status(resId).equals("GRC_TRT"), PATIENCE))
                    .as("received by itself")
                    .isTrue();
        } finally {
            welco.files(RunningWelco.AGGLO).settings(settings);
        }
        assertThat(aggloApi.letter(OwnTown.id(resId)).data().path("status").asText())
                .isEqualTo("to_process");
    }

    @Test
    void maarch_18_10_keeps_number_and_link_of_the_first_request() {
        MaarchSandbox agglo = welco.sandbox().maarch(RunningWelco.MAARCH_AGGLO);
        MailApi aggloApi = new MailApi(welco.agglo().withBasic("scanner", "sample-scanner"));
        WcsSandbox aggloWcs = welco.sandbox().wcs("demarches.agglo.localhost");
        long resId = agglo.addLetter("Deux demandes, " + OwnTown.PRIVATE, new HugeLetter(5000, 3).bytes());
        String id = OwnTown.id(resId);
        harvest(RunningWelco.AGGLO);
        aggloApi.associate(id, "3-1", aggloWcs.requestUrl("dechets", 1));
        aggloApi.associate(id, "3-2", aggloWcs.requestUrl("dechets", 2));
        Pauses.until(() -> agglo.status(resId).equals("GRC_SENT"), PATIENCE);
        LetterState letter = agglo.letter(resId);
        assertThat(letter.publikId()).contains("3-1");
        assertThat(letter.externalLink()).contains(aggloWcs.requestUrl("dechets", 1));
        assertThat(aggloApi.letter(id).data().path("requests")).hasSize(2);
        assertThat(effectiveNumbers(agglo, resId)).hasSize(1);
    }

    @Test
    void a_refused_letter_says_why_in_maarch() {
        long resId = maarch.addLetter("Pour la préfecture, " + OwnTown.PRIVATE, new HugeLetter(5000, 4).bytes());
        harvest();
        String reason = "Cela relève de la préfecture, " + OwnTown.PRIVATE + ".";
        assertThat(api.refuse(OwnTown.id(resId), reason).data().path("status").asText())
                .isEqualTo("refused");
        awaitStatus(resId, "GRCREFUSED");
        assertThat(maarch.notes(resId)).endsWith(reason);
    }

    @Test
    void a_document_is_served_by_ranges_under_its_own_type_and_never_as_a_page_of_ours() {
        byte[] pdf = new HugeLetter(600_000, 5).bytes();
        long resId = maarch.addLetter("Plans, " + OwnTown.PRIVATE, pdf);
        harvest();
        String path = "/api/mail/" + OwnTown.id(resId) + "/document/";
        HttpResponse<byte[]> whole = api.client().getBytes(path);
        HttpResponse<byte[]> part =
                api.client().withHeader("Range", "bytes=262100-262200").getBytes(path);
        HttpResponse<byte[]> end = api.client().withHeader("Range", "bytes=-10").getBytes(path);
        HttpResponse<byte[]> beyond =
                api.client().withHeader("Range", "bytes=600000-").getBytes(path);
        assertThat(whole.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(whole.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(whole.headers().firstValueAsLong("Content-Length")).hasValue(600_000);
        assertThat(whole.headers().firstValue("Accept-Ranges")).contains("bytes");
        assertThat(whole.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("inline"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(pdf, 262_100, 262_201));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 262100-262200/600000");
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(pdf, 599_990, 600_000));
        assertThat(beyond.statusCode()).isEqualTo(416);
    }

    @Test
    void a_web_page_said_to_be_a_pdf_is_a_download() {
        byte[] page = "<!doctype html><html><script>alert(1)</script></html>"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        long resId = maarch.addLetter(NewLetter.file("Page, " + OwnTown.PRIVATE, "pdf", page));
        harvest();
        HttpResponse<byte[]> answer = api.client().getBytes("/api/mail/" + OwnTown.id(resId) + "/document/");
        assertThat(answer.body()).isEqualTo(page);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
    }

    private TypedManage harvest() {
        return harvest(RunningWelco.VILLE);
    }

    /** The timer may be at it at the same moment: then again. */
    private TypedManage harvest(String host) {
        TypedManage typed = welco.manage("tenant_command", "feed_mail_maarch", "--domain", host, "-v2");
        while (typed.out().contains("déjà en cours")) {
            typed = welco.manage("tenant_command", "feed_mail_maarch", "--domain", host, "-v2");
        }
        assertThat(typed.exit()).as(typed.err()).isZero();
        return typed;
    }

    private String base() {
        return "http://" + RunningWelco.VILLE + ":" + welco.server().port() + "/";
    }

    private void awaitStatus(long resId, String status) {
        Pauses.until(() -> maarch.status(resId).equals(status), PATIENCE);
        assertThat(maarch.status(resId)).isEqualTo(status);
    }

    private List<JournalEntry> writesOn(long resId, long after) {
        return maarch.journal().after(after).stream()
                .filter(entry -> entry.names(resId) && entry.route() != RouteName.LIST)
                .toList();
    }

    private static List<JournalEntry> effectiveNumbers(MaarchSandbox maarch, long resId) {
        return maarch.journal().of(resId).stream()
                .filter(entry -> entry.route() == RouteName.EXTERNAL_INFOS && entry.wasApplied())
                .toList();
    }
}
