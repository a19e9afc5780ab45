package org.welco.publik.authentic.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.publik.authentic.openid.Declaration;
import org.welco.tenant.CurrentTenant;

/** {@code oidc_client}: each value to type in authentic so that agents can sign in, and what to type here then. */
@ApplicationScoped
public class OidcClientCommand implements TenantCommand {

    private CurrentTenant tenant;

    OidcClientCommand() {}

    @Inject
    public OidcClientCommand(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    public String name() {
        return "oidc_client";
    }

    @Override
    public String help() {
        return "show each value to type in authentic so that agents can sign in; changes nothing";
    }

    @Override
    public int run(CommandCall call) {
        if (!call.words().isEmpty()) {
            throw new CommandUsageException("oidc_client");
        }
        Declaration declaration = Declaration.of(tenant.get());
        if (declaration.authentic().isEmpty()) {
            call.complain("hobo.json ne nomme aucun authentic : le déployer d’abord avec hobo");
            return 1;
        }
        call.say(1, "Dans authentic, " + declaration.authentic().get() + ", ajouter un client OpenID Connect :");
        declaration.fields().forEach((label, value) -> call.say(1, "  " + label + " : " + value));
        if (!declaration.settings().isEmpty()) {
            call.say(1, "Puis dans les réglages de cette collectivité (settings.json, ou SETTING_… dans hobo) :");
            declaration.settings().forEach((key, value) -> call.say(1, "  " + key + " = " + value));
        }
        call.say(1, "« check » dit ensuite ce qui n’est pas encore juste.");
        return 0;
    }
}
