package org.welco.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.welco.command.check.Check;
import org.welco.command.check.Finding;
import org.welco.command.check.Topic;
import org.welco.tenant.CurrentTenant;

/** Whether the settings of the making of accounts can be read. */
@ApplicationScoped
public class AccountCheck implements Check {

    private CurrentTenant tenant;

    AccountCheck() {}

    @Inject
    public AccountCheck(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public Topic topic() {
        return Topic.CITIZENS;
    }

    @Override
    public List<Finding> verify() {
        String key = AccountKey.REGISTRATION_MAIL.key();
        return List.of(tenant.get()
                .setting(key)
                .filter(text -> !AccountKey.isReadable(text))
                .map(text -> Finding.error(key + " : « " + text + " » n’est ni true ni false ; true est utilisé"))
                .orElseGet(() -> Finding.ok(
                        AccountKey.writesMail(tenant.get())
                                ? "authentic écrit à l’adresse de chaque compte créé ici avec un courriel"
                                : "authentic n’écrit pas aux comptes créés ici (" + key + ")")));
    }
}
