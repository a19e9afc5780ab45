package org.welco.maarch;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.welco.mail.document.DocumentIntake;
import org.welco.mail.document.DocumentTooBigException;
import org.welco.mail.registry.FetchedMail;
import org.welco.mail.registry.FetchedMail.Presence;
import org.welco.mail.registry.RegisteredMail;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryException.Kind;

/**
 * The document of one letter by the two routes that give a file as it is: {@code resources/} from 19.04 on, {@code res/} in
 * 18.10. A version answers for the other's route as for any unknown one: an HTML page 404, or from 2301 on a JSON 500.
 */
final class FileRoutes {

    private final MaarchClient client;
    private final DocumentIntake intake;

    FileRoutes(MaarchClient client, DocumentIntake intake) {
        this.client = client;
        this.intake = intake;
    }

    FetchedMail fetch(RegisteredMail mail) {
        long resId = mail.resId();
        try {
            return fetch(mail, maarch -> maarch.originalContent(resId));
        } catch (RegistryException first) {
            if (!mayBeAnUnknownRoute(first)) {
                throw first;
            }
            try {
                return fetch(mail, maarch -> maarch.oldOriginalContent(resId));
            } catch (RegistryException second) {
                throw moreTelling(first, second);
            }
        }
    }

    /** A refused right too: a list of allowed routes refuses one by one. */
    private static boolean mayBeAnUnknownRoute(RegistryException failure) {
        return switch (failure.kind()) {
            case UNREADABLE, SERVER_ERROR, MEMORY, RIGHTS, REFUSED -> true;
            default -> false;
        };
    }

    /** The first route is that of nearly every version: what it said counts, unless it was only that it does not exist. */
    private static RegistryException moreTelling(RegistryException first, RegistryException second) {
        return first.kind() == Kind.UNREADABLE ? second : first;
    }

    private FetchedMail fetch(RegisteredMail mail, Function<MaarchApi, Response> route) {
        try (Response answer = client.file(route)) {
            boolean json = Refusals.isJson(answer);
            return switch (answer.getStatus()) {
                case 200 -> isDocument(answer) ? take(mail, answer) : notADocument();
                // said by the controller itself: the route exists, the file does not
                case 404 -> json ? without(mail, Presence.MISSING) : refused(answer);
                case 400 -> json ? without(mail, withoutFile(mail)) : refused(answer);
                default -> refused(answer);
            };
        }
    }

    private FetchedMail refused(Response answer) {
        throw client.refusals().of(answer, false);
    }

    private static FetchedMail notADocument() {
        throw new RegistryException(
                Kind.UNREADABLE, "La réponse n'est pas un document de Maarch : voir l'URL de MAARCH_FEED.");
    }

    /** A page or a JSON text without a file's header is somebody else's answer, such as a sign-in page. */
    private static boolean isDocument(Response answer) {
        MediaType type = answer.getMediaType();
        boolean page = type != null && type.getSubtype().equalsIgnoreCase("html");
        return answer.getHeaderString(HttpHeaders.CONTENT_DISPOSITION) != null || !(page || Refusals.isJson(answer));
    }

    private FetchedMail take(RegisteredMail mail, Response answer) {
        FetchedRows.Incoming incoming = new FetchedRows.Incoming(intake);
        try (InputStream body = answer.readEntity(InputStream.class)) {
            body.transferTo(incoming);
            if (incoming.isEmpty()) {
                return without(mail, Presence.MISSING);
            }
            return new FetchedMail(mail, Presence.PRESENT, Optional.of(incoming.finish()));
        } catch (DocumentTooBigException e) {
            return without(mail, Presence.TOO_BIG);
        } catch (IOException e) {
            throw MaarchClient.broken(e);
        } finally {
            incoming.discard();
        }
    }

    /** Refused although the route exists: no file at all, or one that changed since it was recorded. */
    private static Presence withoutFile(RegisteredMail mail) {
        return mail.fileName().isPresent() ? Presence.MISSING : Presence.NONE;
    }

    private static FetchedMail without(RegisteredMail mail, Presence presence) {
        return new FetchedMail(mail, presence, Optional.empty());
    }
}
