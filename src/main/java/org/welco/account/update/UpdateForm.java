package org.welco.account.update;

import java.util.Objects;
import org.welco.account.AccountForm;

/**
 * What an agent may change of an account.
 *
 * @param whole all that is asked for an account here
 * @param shown what he is shown of it: nothing else is his to change
 */
public record UpdateForm(AccountForm whole, AccountForm shown) {

    public UpdateForm {
        Objects.requireNonNull(whole);
        Objects.requireNonNull(shown);
    }
}
