package org.welco.account.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.welco.access.MovingClock;
import org.welco.account.update.Change;
import org.welco.mail.testing.Rung;
import org.welco.message.MailMessage;
import org.welco.message.MailMessageException;
import org.welco.message.MailMessages;
import org.welco.message.SmsAlphabet;
import org.welco.message.TextMessageException;
import org.welco.message.TextMessages;
import org.welco.search.TenantPhones;
import org.welco.tenant.CurrentTenant;
import org.welco.tenant.Tenant;
import org.welco.tenant.TenantGate;
import org.welco.tenant.hobo.ProfileField;
import org.welco.tenant.hobo.TenantFolder;

/** A citizen whose account was changed is told of it where it led before, what changed and not to what; or it is on record that he is not. */
class TellingTheCitizenTest {

    private static final String OLD_MAIL = "sophie@example.org";
    private static final String NEW_MAIL = "s.marechal@example.org";
    private static final String MOBILE = "+33699002020";
    private static final Change MAIL_CHANGED = new Change("email", OLD_MAIL, NEW_MAIL);
    private static final Change MOBILE_CHANGED = new Change("mobile", MOBILE, "+33699001111");
    private static final Change TOWN_CHANGED = new Change("city", "Sainte-Marine", "Vertaubiers");

    private final CurrentTenant current = new CurrentTenant();
    private final TenantGate gate = new TenantGate(current, null);
    private final MovingClock clock = new MovingClock("2026-12-01T09:05:00Z");
    private final NoticesInMemory notices = new NoticesInMemory(clock);
    private final Mailer mails = new Mailer();
    private final Phone phone = new Phone();
    private final Rung<NoticeOwed> bell = new Rung<>();
    private final OweNotice owe =
            new OweNotice(notices, new FindWay(mails, phone, new TenantPhones(current), current), bell, current);
    private final SendNotices send = new SendNotices(new NoticeLedger(notices), mails, phone, current);

    /** Mails, as far as one test is concerned. */
    private static final class Mailer implements MailMessages {

        private final List<MailMessage> sent = new ArrayList<>();
        private boolean set = true;
        private Optional<MailMessageException> trouble = Optional.empty();

        @Override
        public boolean isSet() {
            return set;
        }

        @Override
        public boolean reaches(String address) {
            return address.matches("[a-z.]+@[a-z.]+");
        }

        @Override
        public void send(MailMessage message) {
            sent.add(message);
            trouble.ifPresent(failure -> {
                throw failure;
            });
        }
    }

    /** The phones, as far as one test is concerned. */
    private static final class Phone implements TextMessages {

        private final Map<String, String> sent = new HashMap<>();
        private int tries;
        private boolean set = true;
        private Optional<TextMessageException> trouble = Optional.empty();

        @Override
        public void send(String number, String text) {
            tries++;
            sent.put(number, text);
            trouble.ifPresent(failure -> {
                throw failure;
            });
        }

        @Override
        public void requireSet() {
            if (!set) {
                throw new TextMessageException("réglage à donner, SMS_URL", false, null);
            }
        }
    }

    private static ProfileField field(String kind, String name, String label) {
        return new ProfileField(kind, name, label, "", false, true, true, false, false);
    }

    private static Tenant town() {
        TenantFolder folder = new TenantFolder(
                "courrier.ville.test",
                URI.create("https://courrier.ville.test/"),
                List.of(),
                List.of(),
                List.of(
                        field("email", "email", "Courriel"),
                        field("phone_number", "phone", "Téléphone"),
                        field("phone_number", "mobile", "Mobile"),
                        field("string", "city", "Commune")),
                Map.of("collectivite", "Vertaubiers"),
                Map.of(),
                "1");
        return new Tenant(
                folder,
                "t_ville",
                ConfigProviderResolver.instance().getBuilder().build());
    }

    private NoticesInMemory.Row owed(Map<String, String> before, Change... changes) {
        gate.run(town(), () -> owe.owe(7, "c0000000000000000000000000000015", List.of(changes), before));
        return notices.last();
    }

    private void sendAll() {
        gate.run(town(), send::sendAll);
    }

    private String heldText() {
        return mails.sent.get(0).text();
    }

    @Test
    void a_new_mail_is_told_to_the_old_one() {
        NoticesInMemory.Row row = owed(Map.of("email", OLD_MAIL, "mobile", MOBILE), MAIL_CHANGED);
        sendAll();
        assertThat(mails.sent).extracting(MailMessage::to).containsExactly(OLD_MAIL);
        assertThat(phone.sent).isEmpty();
        assertThat(row.state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void a_new_mobile_is_told_by_mail() {
        owed(Map.of("email", OLD_MAIL, "mobile", MOBILE), MOBILE_CHANGED);
        sendAll();
        assertThat(mails.sent).extracting(MailMessage::to).containsExactly(OLD_MAIL);
        assertThat(phone.sent).isEmpty();
    }

    @Test
    void whoever_has_no_mail_is_told_on_his_old_mobile() {
        owed(Map.of("mobile", "06 99 00 20 20"), MOBILE_CHANGED);
        sendAll();
        assertThat(phone.sent).containsOnlyKeys(MOBILE);
    }

    @Test
    void a_first_mail_is_not_told_to_itself() {
        owed(Map.of("mobile", MOBILE), new Change("email", "", NEW_MAIL));
        sendAll();
        assertThat(mails.sent).isEmpty();
        assertThat(phone.sent).containsOnlyKeys(MOBILE);
    }

    @Test
    void a_mobile_in_the_attribute_of_phones_is_one() {
        owed(Map.of("phone", MOBILE), TOWN_CHANGED);
        sendAll();
        assertThat(phone.sent).containsOnlyKeys(MOBILE);
    }

    @Test
    void where_no_mail_is_sent_he_is_told_on_his_mobile() {
        mails.set = false;
        owed(Map.of("email", OLD_MAIL, "mobile", MOBILE), TOWN_CHANGED);
        sendAll();
        assertThat(phone.sent).containsOnlyKeys(MOBILE);
    }

    @Test
    void where_his_mail_cannot_be_written_to_he_is_told_on_his_mobile() {
        owed(Map.of("email", "sophie@exämple.org", "mobile", MOBILE), TOWN_CHANGED);
        sendAll();
        assertThat(mails.sent).isEmpty();
        assertThat(phone.sent).containsOnlyKeys(MOBILE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email|sophie@exämple.org|on ne peut pas écrire à l’adresse de courriel de son compte",
                "email|sophie@example.org|aucun serveur de courriel n’est réglé",
                "mobile|+33699002020|réglage à donner, SMS_URL",
                "phone|+33123456789|son compte n’avait ni courriel ni mobile",
                "city|Sainte-Marine|son compte n’avait ni courriel ni mobile"
            })
    void without_a_way_it_is_on_record_that_he_is_not_told_and_why(String attribute, String value, String reason) {
        mails.set = false;
        phone.set = false;
        NoticesInMemory.Row row = owed(Map.of(attribute, value), new Change("title", "", "Madame"));
        assertThat(row.notice().way()).isEqualTo(NoticeWay.NONE);
        assertThat(row.state()).isEqualTo(NoticeState.UNSENT);
        assertThat(row.reason()).isEqualTo(reason);
        assertThat(bell.fired()).isEmpty();
    }

    @Test
    void what_is_owed_is_sent_after_the_commit() {
        owed(Map.of("email", OLD_MAIL), TOWN_CHANGED);
        assertThat(bell.fired()).containsExactly(new NoticeOwed(7));
        assertThat(mails.sent).isEmpty();
    }

    @Test
    void the_mail_says_what_changed_when_and_never_to_what() {
        owed(Map.of("email", OLD_MAIL), MAIL_CHANGED, TOWN_CHANGED);
        sendAll();
        assertThat(heldText())
                .contains("Le 1er décembre 2026 à 10\u00a0h\u00a005", "- Courriel\n- Commune\n", "Vertaubiers\n")
                .doesNotContain("example.org", "Sainte-Marine", "http");
        assertThat(mails.sent.get(0).subject()).isEqualTo("Vertaubiers\u00a0: votre compte a été modifié");
    }

    @Test
    void the_sms_says_what_changed_and_never_to_what() {
        owed(Map.of("mobile", MOBILE), MOBILE_CHANGED, TOWN_CHANGED);
        sendAll();
        assertThat(phone.sent.get(MOBILE))
                .isEqualTo("Vertaubiers : avec votre accord, nos services ont modifié votre compte (Mobile, Commune)."
                        + " Pas vous ? Prévenez-nous.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vertaubiers",
                "Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson",
                "L’Haÿ-les-Roses",
                "Œuilly 🏛",
                "🏛"
            })
    void the_sms_is_one_for_every_town_and_every_attribute(String town) {
        List<String> labels =
                List.of("Numéro de téléphone portable", "Nom de la voie", "Commune de résidence", "Naïveté ê");
        assertThat(SmsAlphabet.fits(NoticeText.sms(town, labels))).isTrue();
        assertThat(SmsAlphabet.fits(NoticeText.sms(town, List.of("ê".repeat(200)))))
                .isTrue();
    }

    @Test
    void a_mail_that_did_not_go_goes_later_with_the_same_identifier() {
        mails.trouble = Optional.of(new MailMessageException("le serveur de courriel est injoignable", false));
        NoticesInMemory.Row row = owed(Map.of("email", OLD_MAIL), TOWN_CHANGED);
        sendAll();
        assertThat(row.state()).isEqualTo(NoticeState.WAITING);
        assertThat(row.reason()).isEqualTo("le serveur de courriel est injoignable");
        assertThat(row.notBefore()).isAfter(clock.instant().plusSeconds(14));

        sendAll();
        assertThat(mails.sent).hasSize(1);
        mails.trouble = Optional.empty();
        clock.move(Duration.ofSeconds(30));
        sendAll();
        assertThat(row.state()).isEqualTo(NoticeState.SENT);
        assertThat(mails.sent)
                .extracting(MailMessage::id)
                .hasSize(2)
                .containsOnly(mails.sent.get(0).id());
    }

    @Test
    void after_three_days_it_is_given_up_and_said() {
        mails.trouble = Optional.of(new MailMessageException("le serveur de courriel est injoignable", false));
        NoticesInMemory.Row row = owed(Map.of("email", OLD_MAIL), TOWN_CHANGED);
        clock.move(SendNotices.PATIENCE.plusSeconds(1));
        sendAll();
        assertThat(row.state()).isEqualTo(NoticeState.UNSENT);
        assertThat(row.reason())
                .isEqualTo("trois jours d’essais sont restés vains\u00a0: le serveur de courriel est injoignable");
        assertThat(row.address()).isEmpty();
    }

    @Test
    void an_address_that_is_refused_is_not_tried_again() {
        mails.trouble = Optional.of(new MailMessageException("cette adresse est refusée (550)", true));
        NoticesInMemory.Row row = owed(Map.of("email", OLD_MAIL), TOWN_CHANGED);
        sendAll();
        assertThat(row.state()).isEqualTo(NoticeState.REFUSED);
        assertThat(row.address()).isEmpty();
    }

    @Test
    void a_mail_whose_answer_is_lost_goes_three_times_and_no_more() {
        mails.trouble = Optional.of(new MailMessageException("le serveur de courriel est injoignable", false));
        NoticesInMemory.Row row = owed(Map.of("email", OLD_MAIL), TOWN_CHANGED);
        sendAll();
        mails.trouble = Optional.of(MailMessageException.lost("le serveur de courriel n’a pas répondu"));
        for (int i = 0; i < 3; i++) {
            assertThat(row.state()).isEqualTo(NoticeState.WAITING);
            clock.move(Duration.ofHours(1));
            sendAll();
        }
        assertThat(row.state()).isEqualTo(NoticeState.UNCERTAIN);
        assertThat(row.reason()).isEqualTo("le serveur de courriel n’a pas répondu");
        assertThat(row.address()).isEmpty();
        assertThat(mails.sent).hasSize(4);
    }

    @Test
    void an_sms_whose_answer_was_lost_is_never_sent_again() {
        phone.trouble = Optional.of(new TextMessageException("passerelle n’a pas répondu", true, null));
        NoticesInMemory.Row row = owed(Map.of("mobile", MOBILE), TOWN_CHANGED);
        sendAll();
        clock.move(Duration.ofDays(1));
        sendAll();
        assertThat(row.state()).isEqualTo(NoticeState.UNCERTAIN);
        assertThat(phone.tries).isEqualTo(1);
    }

    @Test
    void an_sms_that_passerelle_did_not_take_goes_later() {
        phone.trouble = Optional.of(new TextMessageException("passerelle est injoignable", false, null));
        NoticesInMemory.Row row = owed(Map.of("mobile", MOBILE), TOWN_CHANGED);
        sendAll();
        phone.trouble = Optional.empty();
        clock.move(Duration.ofSeconds(30));
        sendAll();
        assertThat(row.state()).isEqualTo(NoticeState.SENT);
    }

    @Test
    void what_a_node_had_in_hand_when_it_died_goes_again_by_mail_and_not_by_sms() {
        NoticesInMemory.Row mail = owed(Map.of("email", OLD_MAIL), TOWN_CHANGED);
        notices.claimNext(SendNotices.LEASE, SendNotices.PATIENCE);
        NoticesInMemory.Row sms = owed(Map.of("mobile", MOBILE), TOWN_CHANGED);
        notices.claimNext(SendNotices.LEASE, SendNotices.PATIENCE);
        sendAll();
        assertThat(mails.sent).isEmpty();

        clock.move(SendNotices.LEASE.plusSeconds(1));
        sendAll();
        assertThat(mail.state()).isEqualTo(NoticeState.SENT);
        assertThat(sms.state()).isEqualTo(NoticeState.UNCERTAIN);
        assertThat(phone.tries).isZero();
    }
}
