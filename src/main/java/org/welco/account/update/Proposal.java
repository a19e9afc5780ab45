package org.welco.account.update;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.welco.account.AccountBook.Reserved;
import org.welco.account.AccountField;
import org.welco.account.AccountField.Kind;
import org.welco.account.AccountForm;
import org.welco.account.Complaint;
import org.welco.account.update.AccountChanges.Held;
import org.welco.account.update.AccountChanges.Writing;

/**
 * What is asked, compared with the account as it is.
 *
 * @param changes by attribute, what is right and differs from what the account holds, as the directory wants it
 */
record Proposal(
        Held held,
        AccountForm form,
        Map<String, String> changes,
        Map<String, Complaint> complaints,
        Map<String, Conflict> conflicts) {

    Proposal {
        changes = Map.copyOf(changes);
        complaints = Map.copyOf(complaints);
        conflicts = Map.copyOf(conflicts);
    }

    /** Whether nothing would be done. */
    boolean isNothing() {
        return changes.isEmpty() && complaints.isEmpty();
    }

    /** Mails and mobiles that the account is to have from now on. */
    List<AccountField> identifiers() {
        return form.fields().stream()
                .filter(AccountField::isIdentifier)
                .filter(field -> !changes.getOrDefault(field.name(), "").isEmpty())
                .toList();
    }

    /** What nobody else may take meanwhile. */
    List<Reserved> reserved() {
        return identifiers().stream()
                .map(field -> Reserved.of(field, changes.get(field.name())))
                .distinct()
                .toList();
    }

    /** In the order of the form. */
    List<Change> list() {
        return form.fields().stream()
                .map(AccountField::name)
                .filter(changes::containsKey)
                .map(name -> new Change(name, held.value(name), changes.get(name)))
                .toList();
    }

    Writing writing() {
        Map<String, String> before = new HashMap<>();
        Map<String, Object> after = new HashMap<>();
        form.fields().stream()
                .filter(field -> changes.containsKey(field.name()))
                .forEach(field -> {
                    String value = changes.get(field.name());
                    before.put(field.name(), held.value(field.name()));
                    after.put(
                            field.name(),
                            field.kind() == Kind.YES_OR_NO && !value.isEmpty()
                                    ? (Object) Boolean.valueOf(value)
                                    : value);
                });
        return new Writing(before, after);
    }

    /** What was changed by somebody else in the very moment, and not to the same. */
    Map<String, Conflict> conflictsWith(Map<String, String> now) {
        Map<String, Conflict> found = new HashMap<>();
        changes.forEach((name, typed) -> {
            String there = now.getOrDefault(name, "");
            if (!there.equals(typed) && !there.equals(held.value(name))) {
                found.put(name, new Conflict(there, typed));
            }
        });
        return found;
    }
}
