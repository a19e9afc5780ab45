package org.welco.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.command.check.Finding;
import org.welco.message.MailMessage;
import org.welco.message.MailMessageException;
import org.welco.platform.config.ProcessSettings;
import org.welco.sandbox.smtp.ReceivedMail;
import org.welco.sandbox.smtp.SmtpFault;
import org.welco.sandbox.smtp.SmtpSandbox;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.hobo.TenantFolder;

/** A mail is given to the server of the installation in the town's name; whatever goes wrong is said, and whether trying again helps. */
class GivingMailsToSmtpTest {

    private static final Instant NOON = Instant.parse("2026-12-01T11:00:00Z");
    private static final String SOPHIE = "sophie@example.org";

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>(Map.of("collectivite", "Vertaubiers"));
    private SmtpPatience patience = SmtpPatience.USUAL;
    private SmtpSandbox server;

    @BeforeEach
    void start() throws IOException {
        server = new SmtpSandbox();
        settings.put("welco.smtp.host", "127.0.0.1");
        settings.put("welco.smtp.port", Integer.toString(server.port()));
        settings.put("welco.smtp.from", "ne-pas-repondre@ville.example");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ProcessSettings process() {
        return ProcessSettings.read(key -> Optional.ofNullable(settings.get(key)));
    }

    private Tenant town() {
        TenantFolder folder = new TenantFolder(
                "courrier.ville.test",
                URI.create("https://courrier.ville.test/"),
                List.of(),
                List.of(),
                List.of(),
                variables,
                Map.of(),
                "1");
        return new Tenant(
                folder,
                "t_ville",
                ConfigProviderResolver.instance().getBuilder().build());
    }

    private void send(String to, String subject) {
        SmtpMailMessages mails = new SmtpMailMessages(current, process(), Clock.fixed(NOON, ZoneOffset.UTC), patience);
        gate.run(
                town(),
                () -> mails.send(
                        new MailMessage("notice-7", to, subject, "Bonjour,\n\nVotre compte a été modifié.\n.\n")));
    }

    private void send() {
        send(SOPHIE, "Votre compte a été modifié");
    }

    private boolean isSet() {
        SmtpMailMessages mails = new SmtpMailMessages(current, process(), Clock.systemUTC());
        return gate.call(town(), mails::isSet);
    }

    private Finding check() {
        return gate.call(town(), () -> new SmtpCheck(current, process()).verify())
                .get(0);
    }

    private ReceivedMail received() {
        assertThat(server.received()).hasSize(1);
        return server.received().get(0);
    }

    private void fails(String sentence, boolean lasting) {
        assertThatExceptionOfType(MailMessageException.class)
                .isThrownBy(this::send)
                .withMessage(sentence)
                .satisfies(failure -> assertThat(failure.isLasting()).isEqualTo(lasting))
                .withNoCause();
    }

    @Test
    void it_arrives_with_its_accents_and_its_lone_points() {
        send();
        assertThat(received().text()).isEqualTo("Bonjour,\n\nVotre compte a été modifié.\n.\n");
        assertThat(received().subject()).isEqualTo("Votre compte a été modifié");
        assertThat(received().recipient()).isEqualTo(SOPHIE);
    }

    @Test
    void it_says_when_it_was_written_and_that_no_machine_answers_it() {
        send();
        assertThat(received().header("Date")).isEqualTo("Tue, 1 Dec 2026 12:00:00 +0100");
        assertThat(received().header("Auto-Submitted")).isEqualTo("auto-generated");
    }

    @Test
    void the_same_mail_has_the_same_identifier() {
        send();
        send();
        assertThat(server.received())
                .extracting(mail -> mail.header("Message-ID"))
                .containsExactly("<notice-7@courrier.ville.test>", "<notice-7@courrier.ville.test>");
    }

    @Test
    void it_comes_from_the_installation_in_the_town_s_name() {
        send();
        assertThat(received().header("From")).isEqualTo("Vertaubiers <ne-pas-repondre@ville.example>");
        assertThat(received().sender()).isEqualTo("ne-pas-repondre@ville.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "mairie@vertaubiers.example|-|Vertaubiers <mairie@vertaubiers.example>",
                "mairie@vertaubiers.example|L’équipe du guichet|L’équipe du guichet <mairie@vertaubiers.example>",
                "\"Accueil\" <mairie@vertaubiers.example>|-|Accueil <mairie@vertaubiers.example>",
                "\"Accueil\" <mairie@vertaubiers.example>|Guichet|Guichet <mairie@vertaubiers.example>",
                "n’importe quoi|-|Vertaubiers <ne-pas-repondre@ville.example>"
            })
    void the_town_s_own_sender_comes_first(String from, String name, String written) {
        variables.put("default_from_email", from);
        if (name != null) {
            variables.put("email_sender_name", name);
        }
        send();
        assertThat(received().header("From").replace("\"", "")).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sophie@example.org\r\nRCPT TO:<autre@example.org>",
                "sophie@example.org, autre@example.org",
                "Sophie <sophie@example.org>",
                "sophie@example.org>",
                "sophie",
                ""
            })
    void what_is_not_one_address_is_not_written_to(String to) {
        assertThatExceptionOfType(MailMessageException.class)
                .isThrownBy(() -> send(to, "Sujet"))
                .satisfies(failure -> assertThat(failure.isLasting()).isTrue());
        assertThat(server.received()).isEmpty();
    }

    @Test
    void a_name_or_a_subject_adds_no_line_to_the_head() {
        variables.put("email_sender_name", "Ville\r\nBcc: autre@example.org");
        send(SOPHIE, "Sujet\r\nBcc: autre@example.org\r\n\r\nautre texte");
        assertThat(received().header("Bcc")).isEmpty();
        assertThat(received().text()).startsWith("Bonjour");
    }

    @Test
    void nobody_who_is_away_is_waited_for() {
        server.close();
        fails("le serveur de courriel est injoignable", false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CUT|le serveur de courriel n’a pas répondu|false",
                "LATER|le serveur de courriel remet à plus tard (451)|false",
                "SENDER_REFUSED|notre adresse d’expéditeur est refusée par le serveur de courriel (550)|false",
                "RECIPIENT_REFUSED|cette adresse est refusée par le serveur de courriel (550)|true",
                "CONTENT_REFUSED|ce courriel est refusé par le serveur de courriel (554)|false"
            })
    void what_the_server_does_not_take_is_told(SmtpFault fault, String sentence, boolean lasting) {
        server.fail(fault);
        fails(sentence, lasting);
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "550 5.1.1 User unknown|true",
                "550 5.1.10 Recipient not found|true",
                "552 5.2.2 Mailbox full|true",
                "550-5.2.1 The account is disabled|true",
                "550 No such user here|true",
                "551 User not local|true",
                "553 Mailbox name not allowed|true",
                "550 5.4.1 Recipient address rejected|true",
                "550 5.7.1 Relaying denied|false",
                "553 5.7.1 Sender address rejected: not owned by user|false",
                "550 5.1.8 Sender address rejected: Domain not found|false",
                "554 5.7.1 Service unavailable; Client host blocked|false",
                "554 Relay access denied|false",
                "530 5.7.0 Must issue a STARTTLS command first|false",
                "552 Too much mail|false"
            })
    void a_box_that_is_not_there_is_refused_for_good_and_trouble_of_ours_is_not(String said, boolean lasting) {
        server.refuseRecipients(said);
        assertThatExceptionOfType(MailMessageException.class)
                .isThrownBy(this::send)
                .withMessage("cette adresse est refusée par le serveur de courriel (" + said.substring(0, 3) + ")")
                .satisfies(failure -> assertThat(failure.isLasting()).isEqualTo(lasting));
    }

    private void isPerhapsSent(boolean perhaps) {
        assertThatExceptionOfType(MailMessageException.class)
                .isThrownBy(this::send)
                .satisfies(failure -> assertThat(failure.isPerhapsSent()).isEqualTo(perhaps));
    }

    @Test
    void an_answer_that_is_lost_may_be_asked_for_again() {
        server.fail(SmtpFault.LOST);
        fails("le serveur de courriel n’a pas répondu", false);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void what_was_given_without_an_answer_has_perhaps_arrived_and_nothing_else_has() {
        server.fail(SmtpFault.LOST);
        isPerhapsSent(true);
        server.fail(SmtpFault.CUT);
        isPerhapsSent(false);
        server.fail(SmtpFault.CONTENT_REFUSED);
        isPerhapsSent(false);
    }

    @Test
    void a_server_that_looks_into_the_mail_for_long_is_waited_for() {
        patience = new SmtpPatience(Duration.ofSeconds(5), Duration.ofMillis(1_500), Duration.ofSeconds(60));
        server.fail(SmtpFault.SLOW);
        send();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void but_not_for_ever() {
        patience = new SmtpPatience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(200));
        server.fail(SmtpFault.SLOW);
        isPerhapsSent(true);
    }

    @Test
    void whom_no_mail_reaches_is_known_before() {
        SmtpMailMessages mails = new SmtpMailMessages(current, process(), Clock.systemUTC());
        assertThat(mails.reaches(SOPHIE)).isTrue();
        assertThat(mails.reaches("sophie@exämple.org")).isFalse();
        assertThat(mails.reaches("")).isFalse();
    }

    @Test
    void whoever_has_to_prove_himself_does() {
        server.demand("welco", "motdepasse");
        settings.put("welco.smtp.user", "welco");
        settings.put("welco.smtp.password", "motdepasse");
        send();
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void a_wrong_password_is_told() {
        server.demand("welco", "motdepasse");
        settings.put("welco.smtp.user", "welco");
        settings.put("welco.smtp.password", "autre");
        fails("le serveur de courriel n’accepte pas notre identifiant", false);
    }

    @Test
    void nothing_is_sent_in_clear_where_the_line_must_be_encrypted() {
        settings.put("welco.smtp.starttls", "true");
        fails("la liaison avec le serveur de courriel n’a pas pu être chiffrée", false);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void without_a_server_nothing_is_sent_and_check_says_so() {
        settings.remove("welco.smtp.host");
        assertThat(isSet()).isFalse();
        assertThat(check().level()).isEqualTo(Finding.Level.WARNING);
        assertThat(check().sentence()).startsWith("welco.smtp.host : ");
    }

    @Test
    void without_a_sender_nothing_is_sent_and_check_says_so() {
        settings.remove("welco.smtp.from");
        assertThat(isSet()).isFalse();
        assertThat(check().sentence()).startsWith("welco.smtp.from : ");
        variables.put("default_from_email", "mairie@vertaubiers.example");
        assertThat(isSet()).isTrue();
    }

    @Test
    void check_shows_the_sender_and_a_sender_that_is_none() {
        assertThat(check().sentence()).contains("« Vertaubiers » <ne-pas-repondre@ville.example>");
        variables.put("default_from_email", "la mairie");
        assertThat(check().level()).isEqualTo(Finding.Level.ERROR);
    }
}
