package org.welco.maarch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.command.check.Checks;
import org.welco.command.check.Finding;
import org.welco.maarch.MaarchCheck;
import org.welco.maarch.MaarchTrial;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.Standing;
import org.welco.tenant.CurrentTenant;

/** {@code check}: one line per verification; {@code check --try <res_id> --yes} really walks a letter through its life. */
@ApplicationScoped
public class CheckCommand implements TenantCommand {

    private static final String USAGE = "check [--try <res_id> [--yes]]";

    private MaarchCheck check;
    private Checks checks;
    private MaarchTrial trial;
    private CurrentTenant tenant;

    CheckCommand() {}

    @Inject
    public CheckCommand(MaarchCheck check, Checks checks, MaarchTrial trial, CurrentTenant tenant) {
        this.check = check;
        this.checks = checks;
        this.trial = trial;
        this.tenant = tenant;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public String help() {
        return "verify sign-in, roles, the links with Maarch and w.c.s., API clients; --try <res_id> walks a letter that nobody minds through the five statuses";
    }

    @Override
    public int run(CommandCall call) {
        Optional<Long> tried = tried(call.words());
        try {
            return tried.isPresent() ? walk(call, tried.get()) : verify(call);
        } catch (RegistryException e) {
            call.complain("ERROR - " + e.getMessage());
            return 1;
        }
    }

    private int verify(CommandCall call) {
        check.valuesInForce().forEach((key, value) -> call.say(1, "  " + key + " = " + value));
        List<Finding> findings =
                checks.verify().values().stream().flatMap(List::stream).toList();
        findings.forEach(one -> tell(call, one));
        return hasError(findings) ? 1 : 0;
    }

    private int walk(CommandCall call, long resId) {
        Optional<Standing> before = trial.before(resId);
        if (before.isEmpty()) {
            call.complain("ERROR - le courrier " + resId + " n'est pas visible dans Maarch");
            return 1;
        }
        String plan = "le courrier " + resId + ", en " + before.get().status() + ", va passer par les cinq statuts puis"
                + " revenir ; son historique et son numéro de demande en garderont la trace";
        if (!call.words().contains("--yes")) {
            call.complain(plan + ". Rien n'est fait : ajouter --yes pour confirmer");
            return 1;
        }
        call.say(1, plan);
        String link = tenant.get().address("mail/essai").toString();
        boolean[] wrong = new boolean[1];
        trial.walk(resId, link, one -> {
            tell(call, one);
            wrong[0] |= one.level() == Finding.Level.ERROR;
        });
        return wrong[0] ? 1 : 0;
    }

    private static void tell(CommandCall call, Finding finding) {
        if (finding.level() == Finding.Level.ERROR) {
            call.complain(finding.line());
        } else {
            call.say(1, finding.line());
        }
    }

    private static boolean hasError(List<Finding> findings) {
        return findings.stream().anyMatch(one -> one.level() == Finding.Level.ERROR);
    }

    private static Optional<Long> tried(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean known = words.size() <= 3
                && words.get(0).equals("--try")
                && words.size() > 1
                && words.get(1).matches("[1-9][0-9]{0,17}")
                && (words.size() == 2 || words.get(2).equals("--yes"));
        if (!known) {
            throw new CommandUsageException(USAGE);
        }
        return Optional.of(Long.valueOf(words.get(1)));
    }
}
