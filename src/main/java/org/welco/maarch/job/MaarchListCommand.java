package org.welco.maarch.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.maarch.MaarchListing;
import org.welco.maarch.MaarchListing.Scope;
import org.welco.mail.registry.RegistryException;

/** {@code maarch_list}: what Maarch would give for the status of the harvest, for those alike, for all. Reads only. */
@ApplicationScoped
public class MaarchListCommand implements TenantCommand {

    private static final String USAGE = "maarch_list [exact|alike|all] [--limit <1 to " + MaarchListing.MOST + ">]";
    private static final int LIMIT = 20;

    private MaarchListing listing;

    MaarchListCommand() {}

    @Inject
    public MaarchListCommand(MaarchListing listing) {
        this.listing = listing;
    }

    @Override
    public String name() {
        return "maarch_list";
    }

    @Override
    public String help() {
        return "show what Maarch would give: exact status, statuses alike, all; --limit <n> (default " + LIMIT + ")";
    }

    @Override
    public int run(CommandCall call) {
        List<Scope> scopes = new ArrayList<>();
        int limit = LIMIT;
        Deque<String> words = new ArrayDeque<>(call.words());
        while (!words.isEmpty()) {
            String word = words.poll();
            if (word.equals("--limit")) {
                limit = limit(words.poll());
            } else {
                scopes.add(scope(word));
            }
        }
        return show(call, scopes.isEmpty() ? List.of(Scope.values()) : scopes, limit);
    }

    private int show(CommandCall call, List<Scope> scopes, int limit) {
        try {
            for (Scope scope : scopes) {
                listing.list(scope, limit).forEach(line -> call.say(1, line));
            }
            return 0;
        } catch (RegistryException e) {
            call.complain(e.getMessage());
            return 1;
        }
    }

    private static Scope scope(String word) {
        return switch (word) {
            case "exact" -> Scope.EXACT;
            case "alike" -> Scope.ALIKE;
            case "all" -> Scope.ALL;
            default -> throw new CommandUsageException(USAGE);
        };
    }

    /** Refused before anything is sent: Maarch takes an integer only, and 0 would mean its whole base. */
    private static int limit(String word) {
        if (word == null || !word.matches("[1-9][0-9]{0,2}") || Integer.parseInt(word) > MaarchListing.MOST) {
            throw new CommandUsageException(USAGE);
        }
        return Integer.parseInt(word);
    }
}
