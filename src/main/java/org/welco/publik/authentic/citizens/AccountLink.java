package org.welco.publik.authentic.citizens;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.welco.citizen.CitizenDirectoryException;
import org.welco.citizen.DirectoryRefusedException;
import org.welco.platform.http.OutboundHttp;
import org.welco.publik.AnswerBody;
import org.welco.publik.Circuit;
import org.welco.publik.authentic.AuthenticError;

/** The questions to one authentic, with every failure typed. Safe for any thread. */
final class AccountLink {

    private static final String UNREADABLE = "l’annuaire des comptes n’a pas répondu comme attendu";

    private static final String NOT_ALLOWED = "l’annuaire des comptes ne nous permet pas de chercher";

    private static final String RESTING = "l’annuaire des comptes ne répondait plus : réessayez dans un instant";

    private static final Pattern CURSOR = Pattern.compile("[?&]cursor=([^&]+)");
    private static final int PAGE = 100;

    static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final AccountSettings settings;
    private final AccountsApi api;
    /** Agents who make accounts at the same moment wait for one another rather than being told that nobody answers. */
    private static final Duration QUEUE = Duration.ofSeconds(10);

    private final Circuit circuit;
    private final AccountLink background;
    private final AccountLink queued;
    private volatile String defaultOu;

    AccountLink(AccountSettings settings, AccountsApi api) {
        this.settings = settings;
        this.api = api;
        this.circuit = new Circuit();
        this.background = new AccountLink(this, new Circuit());
        this.queued = new AccountLink(this, new Circuit(QUEUE));
    }

    /** The same, with a circuit of its own. */
    private AccountLink(AccountLink other, Circuit circuit) {
        this.settings = other.settings;
        this.api = other.api;
        this.circuit = circuit;
        this.background = this;
        this.queued = this;
    }

    /** The same directory for work that nobody waits for: its failures do not keep agents away, nor theirs it. */
    AccountLink inBackground() {
        return background;
    }

    /** The same directory for whoever makes an account: his questions wait for their turn. */
    AccountLink queued() {
        return queued;
    }

    AccountSettings settings() {
        return settings;
    }

    /** The units of citizens: those that the tenant says, else authentic's default one. */
    List<String> citizensOus() {
        return settings.citizensOus().orElseGet(() -> List.of(defaultOu()));
    }

    private String defaultOu() {
        String known = defaultOu;
        if (known == null) {
            known = askDefaultOu();
            defaultOu = known;
        }
        return known;
    }

    private String askDefaultOu() {
        return ask(AccountsApi::ous)
                .flatMap(AccountLink::results)
                .flatMap(units -> units.stream()
                        .filter(unit -> unit.json().get("default") == JsonValue.TRUE)
                        .map(unit -> unit.json().getString("slug", ""))
                        .filter(slug -> !slug.isEmpty())
                        .findFirst())
                .orElseThrow(() -> new CitizenDirectoryException(
                        "authentic ne dit pas quelle collectivité est celle des usagers : réglage CITIZENS_OUS à donner",
                        null));
    }

    List<AccountJson> search(String words, String ou, int limit) {
        return ask(authentic -> authentic.search(words, ou, limit))
                .flatMap(AccountLink::results)
                .orElseThrow(() -> new CitizenDirectoryException(UNREADABLE, null));
    }

    List<AccountJson> withMail(String mail, String ou, int limit) {
        return ask(authentic -> authentic.withMail(mail, ou, limit))
                .flatMap(AccountLink::results)
                .orElseThrow(() -> new CitizenDirectoryException(UNREADABLE, null));
    }

    /** Sends an account, whatever is said to it. @throws CitizenDirectoryException when nothing was sent */
    WritingAnswer write(Function<AccountsApi, Response> sending) {
        if (!circuit.enter()) {
            throw new CitizenDirectoryException(RESTING, null);
        }
        boolean alive = false;
        try (Response answer = sending.apply(api);
                InputStream body = answer.readEntity(InputStream.class)) {
            Optional<JsonValue> found = AnswerBody.read(body);
            alive = answer.getStatus() < 500;
            return new WritingAnswer(answer.getStatus(), found);
        } catch (ProcessingException | IOException lost) {
            return WritingAnswer.LOST;
        } finally {
            circuit.leave(alive);
        }
    }

    /** @return empty when there is none, or none that we may see */
    Optional<AccountJson> user(String uuid) {
        return ask(authentic -> authentic.user(uuid))
                .filter(JsonObject.class::isInstance)
                .map(user -> new AccountJson(user.asJsonObject()));
    }

    /** @return the account as it is then; empty when there is none, or none that we may see */
    Optional<AccountJson> change(String uuid, JsonObject change) {
        return ask(authentic -> authentic.change(uuid, change.toString()))
                .filter(JsonObject.class::isInstance)
                .map(user -> new AccountJson(user.asJsonObject()));
    }

    /** How people sign in there; empty when authentic does not let us know. */
    Optional<SignInWays> signInWays() {
        return ask(AccountsApi::waysOfSigningIn, true).map(SignInWays::of);
    }

    /** Some accounts of a list. @param next the cursor of the next page, empty after the last */
    record Listed(List<AccountJson> accounts, Optional<String> next) {}

    /** @param ou empty for all units */
    Listed modified(Optional<String> ou, Instant since, Optional<String> cursor) {
        JsonValue answer = ask(authentic -> authentic.modified(
                        ou.orElse(null), "modified", MICROSECONDS.format(since), cursor.orElse(null), PAGE))
                .orElseThrow(() -> new CitizenDirectoryException(UNREADABLE, null));
        List<AccountJson> accounts = results(answer).orElseThrow(() -> new CitizenDirectoryException(UNREADABLE, null));
        return new Listed(accounts, cursorIn(answer.asJsonObject()));
    }

    /** The link to the next page carries the former signature: only its cursor is of use. */
    private static Optional<String> cursorIn(JsonObject page) {
        if (!(page.get("next") instanceof JsonString next)) {
            return Optional.empty();
        }
        Matcher cursor = CURSOR.matcher(next.getString());
        if (!cursor.find()) {
            throw new CitizenDirectoryException(UNREADABLE, null);
        }
        return Optional.of(URLDecoder.decode(cursor.group(1), StandardCharsets.UTF_8));
    }

    /** Uuids under one key of what the synchronization answers. */
    Set<String> synchronize(JsonObject question, String key) {
        JsonValue answer = ask(authentic -> authentic.synchronize(question.toString()))
                .orElseThrow(() -> new CitizenDirectoryException(UNREADABLE, null));
        if (answer instanceof JsonObject object && object.get(key) instanceof JsonArray uuids) {
            return uuids.stream()
                    .filter(JsonString.class::isInstance)
                    .map(uuid -> ((JsonString) uuid).getString())
                    .collect(Collectors.toSet());
        }
        throw new CitizenDirectoryException(UNREADABLE, null);
    }

    static Optional<List<AccountJson>> results(JsonValue answer) {
        return answer instanceof JsonObject object && object.get("results") instanceof JsonArray list
                ? Optional.of(list.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(one -> new AccountJson(one.asJsonObject()))
                        .toList())
                : Optional.empty();
    }

    /** @return empty when authentic says that there is no such thing */
    Optional<JsonValue> ask(Function<AccountsApi, Response> question) {
        return ask(question, false);
    }

    /** @param mayBeRefused whether we go on without an answer that we may not have */
    private Optional<JsonValue> ask(Function<AccountsApi, Response> question, boolean mayBeRefused) {
        if (!circuit.enter()) {
            throw new CitizenDirectoryException(RESTING, null);
        }
        boolean alive = false;
        try (Response answer = question.apply(api);
                InputStream body = answer.readEntity(InputStream.class)) {
            Optional<JsonValue> found = AnswerBody.read(body);
            alive = answer.getStatus() < 500;
            return mayBeRefused && answer.getStatus() == 403 ? Optional.empty() : judged(answer.getStatus(), found);
        } catch (ProcessingException | IOException e) {
            throw new CitizenDirectoryException("l’annuaire des comptes est injoignable", e);
        } finally {
            circuit.leave(alive);
        }
    }

    private static Optional<JsonValue> judged(int status, Optional<JsonValue> body) {
        if (status == 404 && AuthenticError.isIn(body)) {
            return Optional.empty();
        }
        return switch (status) {
            case 200 -> Optional.of(body.orElseThrow(() -> new CitizenDirectoryException(UNREADABLE, null)));
            case 401 -> throw new CitizenDirectoryException(NOT_ALLOWED, null);
            case 403 -> throw new DirectoryRefusedException(NOT_ALLOWED);
            // whoever stands before it says so when it does not answer itself
            case 502, 503, 504 -> throw new CitizenDirectoryException(UNREADABLE + " (" + status + ")", null);
            default -> throw new DirectoryRefusedException(UNREADABLE + " (" + status + ")");
        };
    }

    void close() {
        OutboundHttp.close(api);
    }
}
