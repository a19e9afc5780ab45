package org.welco.sandbox.authentic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.welco.sandbox.authentic.UsersRoutes.Reply;
import org.welco.sandbox.http.Visit;

/**
 * {@code PATCH /api/users/<uuid>/} as authentic of September 2025 answers, mobiles being identifiers while citizens sign in by them. It takes
 * nearly everything, {@code uuid} and {@code is_active} included, and looks at nothing that would tell whether the account is as its caller knows it.
 */
final class AccountChanges {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MAIL = "email";
    private static final String MOBILE = "mobile";
    private static final String PHONE_PROVED = "phone_verified_on";
    private static final List<String> ATTRIBUTES = UserJson.ATTRIBUTES;
    private static final String VERIFIED = "_verified";

    private final CitizenAccounts accounts;

    AccountChanges(CitizenAccounts accounts) {
        this.accounts = accounts;
    }

    /** @param written how an account is answered */
    Reply answer(Visit visit, Function<SandboxCitizen, Map<String, Object>> written) throws IOException {
        accounts.passMeanwhile();
        Optional<SandboxCitizen> found = accounts.find(visit.path().split("/")[3]);
        if (found.isEmpty()) {
            return refused(404, Map.of("detail", "Pas trouvé."));
        }
        try {
            JsonNode change = JSON.readTree(visit.text());
            return change.isObject()
                    ? apply(found.get(), change, written)
                    : refused(400, Map.of("__all__", List.of("")));
        } catch (JsonProcessingException notJson) {
            return refused(400, "JSON parse error");
        }
    }

    private Reply apply(SandboxCitizen one, JsonNode change, Function<SandboxCitizen, Map<String, Object>> written) {
        if (List.of(MOBILE, "phone").stream().anyMatch(name -> change.path(name).isNumber())) {
            return new Reply(500, Optional.empty());
        }
        Map<String, Object> errors = new WrittenUser(change, true).errors();
        if (!errors.isEmpty()) {
            return refused(400, errors);
        }
        String mail = change.path(MAIL).asText(one.email());
        if (!mail.equals(one.email()) && isTaken(mail, one.ou())) {
            return refused(400, Map.of(MAIL, List.of("email already used")));
        }
        ChangedUser changed = new ChangedUser(one, change);
        if (change.hasNonNull(MOBILE) && !changed.mobile().isEmpty() && isHeld(changed.mobile(), change)) {
            // its own unchanged number as well
            return refused(400, Map.of("attributes", List.of("Ce numéro de téléphone identifiant est déjà utilisé.")));
        }
        SandboxCitizen now = changed.citizen();
        Set<String> proved = proved(one, change);
        if (!now.uuid().equals(one.uuid())) {
            accounts.delete(one.uuid());
        }
        accounts.prove(now.uuid(), proved);
        if (change.has(PHONE_PROVED)) {
            // whatever is sent is taken; of itself it stays, also when the phone is another
            accounts.provePhone(now.uuid(), change.path(PHONE_PROVED).asText(null));
        }
        accounts.change(now);
        return new Reply(200, Optional.of(written.apply(now)));
    }

    private Set<String> proved(SandboxCitizen one, JsonNode change) {
        Set<String> proved = new HashSet<>(accounts.proved(one.uuid()));
        for (String attribute : ATTRIBUTES) {
            JsonNode flag = change.path(attribute + VERIFIED);
            if (flag.isBoolean() ? flag.booleanValue() : proved.contains(attribute) && !change.has(attribute)) {
                proved.add(attribute);
            } else {
                proved.remove(attribute);
            }
        }
        boolean same = change.has(MAIL) && change.path(MAIL).asText().equals(one.email());
        if (change.path(MAIL + VERIFIED).asBoolean(false)) {
            proved.add(MAIL);
        } else if (!same) {
            proved.remove(MAIL);
        }
        return proved;
    }

    /** In that unit, and his own in another case as well. */
    private boolean isTaken(String mail, String ou) {
        return !mail.isEmpty()
                && accounts.all().stream()
                        .anyMatch(one -> one.ou().equals(ou) && one.email().equalsIgnoreCase(mail));
    }

    /** In the unit that the body names, the default one without any, whosever the account; the default one alone wants them unique. */
    private boolean isHeld(String mobile, JsonNode change) {
        String unit = change.path("ou").asText(CitizenAccounts.OU);
        return accounts.isPhoneSignIn()
                && unit.equals(CitizenAccounts.OU)
                && accounts.all().stream()
                        .anyMatch(one -> one.ou().equals(unit) && one.mobile().equals(mobile));
    }

    private static Reply refused(int status, Object errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("result", 0);
        body.put("errors", errors);
        return new Reply(status, Optional.of(body));
    }
}
