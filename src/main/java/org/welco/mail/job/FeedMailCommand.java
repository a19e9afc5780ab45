package org.welco.mail.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.welco.command.CommandCall;
import org.welco.command.CommandUsageException;
import org.welco.command.TenantCommand;
import org.welco.mail.MailReference;
import org.welco.mail.document.StoredDocument;
import org.welco.mail.inbox.FeedMail;
import org.welco.mail.inbox.TakeDocument;
import org.welco.mail.inbox.UnfitDocumentException;

/**
 * {@code feed_mail <folder>}: each scan of a folder of the server becomes a letter, then goes to its sub-folder
 * {@code done}. A file that stays is said; fed again after a breakdown, no scan comes twice.
 */
@ApplicationScoped
public class FeedMailCommand implements TenantCommand {

    private static final String DONE = "done";

    private TakeDocument take;
    private FeedMail feed;

    FeedMailCommand() {}

    @Inject
    public FeedMailCommand(TakeDocument take, FeedMail feed) {
        this.take = take;
        this.feed = feed;
    }

    @Override
    public String name() {
        return "feed_mail";
    }

    @Override
    public String help() {
        return "bring in the scans of a folder: feed_mail <folder>";
    }

    @Override
    public int run(CommandCall call) {
        if (call.words().size() != 1) {
            throw new CommandUsageException("Il faut un dossier : feed_mail <dossier>.");
        }
        Path folder = folder(call.words().get(0));
        try {
            return feedAll(call, folder);
        } catch (IOException | UncheckedIOException unreadable) {
            call.complain("le dossier " + folder + " ne peut pas être lu ou écrit (" + why(unreadable) + ")");
            return 1;
        }
    }

    private static Path folder(String word) {
        try {
            Path folder = Path.of(word);
            if (folder.isAbsolute() && Files.isDirectory(folder)) {
                return folder;
            }
        } catch (InvalidPathException noPath) {
            // said below, with the other words that name no folder
        }
        throw new CommandUsageException("« " + word + " » n’est pas le chemin absolu d’un dossier du serveur.");
    }

    private int feedAll(CommandCall call, Path folder) throws IOException {
        List<Path> scans = scans(folder);
        Files.createDirectories(folder.resolve(DONE));
        int came = 0;
        int known = 0;
        int refused = 0;
        int stayed = 0;
        for (Path scan : scans) {
            try {
                Optional<MailReference> mail = feed(scan);
                mail.ifPresent(reference -> call.say(2, reference + " reçu (" + scan.getFileName() + ")"));
                came += mail.isPresent() ? 1 : 0;
                known += mail.isPresent() ? 0 : 1;
                stayed += isPutAway(call, scan, folder.resolve(DONE)) ? 0 : 1;
            } catch (UnfitDocumentException unfit) {
                refused++;
                call.complain(scan.getFileName() + " : " + unfit.getMessage());
            } catch (IOException unreadable) {
                refused++;
                call.complain(scan.getFileName() + " : ne peut pas être lu (" + why(unreadable) + ")");
            }
            call.progress((long) came + known + refused, scans.size());
        }
        call.say(1, "%d nouveaux, %d déjà connus, %d refusés".formatted(came, known, refused));
        return refused + stayed == 0 ? 0 : 1;
    }

    /** A scan that cannot be moved is a letter all the same: fed again, it is known. */
    private static boolean isPutAway(CommandCall call, Path scan, Path done) {
        try {
            Files.move(scan, done.resolve(scan.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException unmovable) {
            call.complain(scan.getFileName() + " : reçu, mais ne peut pas être rangé dans « " + DONE + " » ("
                    + why(unmovable) + ")");
            return false;
        }
    }

    /** What the system says of a file is often its name alone. */
    private static String why(Exception failure) {
        return failure.getClass().getSimpleName() + " : " + failure.getMessage();
    }

    private Optional<MailReference> feed(Path scan) throws IOException {
        try (InputStream bytes = Files.newInputStream(scan, LinkOption.NOFOLLOW_LINKS)) {
            StoredDocument document = take.take(bytes);
            return feed.feedOnce(document, scan.getFileName().toString(), "feed_mail");
        }
    }

    /** Plain files directly inside, in the order of their names; links, hidden files and sub-folders are left alone. */
    private static List<Path> scans(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
