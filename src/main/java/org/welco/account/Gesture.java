package org.welco.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.welco.account.AccountBook.Asking;
import org.welco.account.AccountBook.Reserved;
import org.welco.account.AccountField.Kind;
import org.welco.account.NewAccounts.NewAccount;
import org.welco.account.ReadDraft.Draft;
import org.welco.agent.Agent;

/**
 * An agent's gesture that makes an account, while no other makes the same.
 *
 * @param sentBefore whether the account may be there already, since a gesture that got no answer
 */
record Gesture(Asking asking, TypedAccount typed, Draft draft, AccountForm form, boolean sentBefore, Agent agent) {

    String uuid() {
        return asking.account();
    }

    /** As it is sent. */
    NewAccount account() {
        Map<String, Object> values = new HashMap<>();
        form.fields().forEach(field -> {
            String value = draft.value(field.name());
            if (!value.isEmpty()) {
                values.put(field.name(), field.kind() == Kind.YES_OR_NO ? Boolean.valueOf(value) : value);
            }
        });
        return new NewAccount(uuid(), asking.unit(), values, asking.mail());
    }

    /** What nobody else may make an account with meanwhile; nothing as long as something typed is wrong. */
    List<Reserved> identifiers() {
        if (!draft.complaints().isEmpty()) {
            return List.of();
        }
        return form.fields().stream()
                .filter(AccountField::isIdentifier)
                .filter(field -> !draft.value(field.name()).isEmpty())
                .map(field -> Reserved.of(field, draft.value(field.name())))
                .distinct()
                .toList();
    }
}
