package org.welco.knowledge.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.knowledge.intake.ArticlesFile;
import org.welco.knowledge.intake.ImportArticles;
import org.welco.knowledge.intake.KeepArticle.Outcome;
import org.welco.knowledge.intake.UnfitArticleException;

/** {@code kb_import <file>}: brings in the articles of a zip of the server; the same file again changes nothing. */
@ApplicationScoped
public class KbImportCommand implements TenantCommand {

    private static final String NAME = "kb_import";
    private static final Map<Outcome, String> WORDS =
            Map.of(Outcome.NEW, "nouvelle", Outcome.CHANGED, "changée", Outcome.SAME, "inchangée");

    private ImportArticles articles;

    KbImportCommand() {}

    @Inject
    public KbImportCommand(ImportArticles articles) {
        this.articles = articles;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String help() {
        return "bring in the articles of a zip: kb_import <file>";
    }

    @Override
    public int run(CommandCall call) {
        if (call.words().size() != 1) {
            throw new CommandUsageException("Il faut un fichier : kb_import <fichier>.");
        }
        Path file = file(call.words().get(0));
        try (InputStream bytes = Files.newInputStream(file)) {
            return told(call, ArticlesFile.read(bytes));
        } catch (UnfitArticleException unfit) {
            call.complain(file + " : " + unfit.getMessage());
            return 1;
        } catch (IOException unreadable) {
            call.complain(file + " : ne peut pas être lu ("
                    + unreadable.getClass().getSimpleName() + " : " + unreadable.getMessage() + ")");
            return 1;
        }
    }

    private static Path file(String word) {
        try {
            Path file = Path.of(word);
            if (file.isAbsolute() && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException noPath) {
            // said below, with the other words that name no file
        }
        throw new CommandUsageException("« " + word + " » n’est pas le chemin absolu d’un fichier du serveur.");
    }

    private int told(CommandCall call, ArticlesFile file) {
        int total = file.entries().size();
        Told told = new Told(call, total);
        Map<Outcome, Integer> counts = articles.bring(file, NAME, told);
        int kept = counts.values().stream().mapToInt(Integer::intValue).sum();
        call.say(
                1,
                "%d nouvelles, %d changées, %d inchangées, %d refusées"
                        .formatted(
                                counts.getOrDefault(Outcome.NEW, 0),
                                counts.getOrDefault(Outcome.CHANGED, 0),
                                counts.getOrDefault(Outcome.SAME, 0),
                                total - kept));
        return kept == total ? 0 : 1;
    }

    /** Says what became of each. */
    private static final class Told implements ImportArticles.Listener {

        private final CommandCall call;
        private final int total;
        private int done;

        Told(CommandCall call, int total) {
            this.call = call;
            this.total = total;
        }

        @Override
        public void kept(String reference, Outcome outcome) {
            call.say(2, reference + " : " + WORDS.get(outcome));
            call.progress(++done, total);
        }

        @Override
        public void refused(int place, String reference, String reason) {
            call.complain(
                    "fiche " + place + (reference.isEmpty() ? "" : " (" + reference + ")") + " refusée : " + reason);
            call.progress(++done, total);
        }
    }
}
