package org.welco.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.welco.account.api.UpdateResource;
import org.welco.knowledge.api.ArticleSearchResource;
import org.welco.mail.api.ClaimResource;
import org.welco.mail.api.DocumentResource;
import org.welco.mail.api.LiveResource;
import org.welco.mail.api.MailResource;
import org.welco.mail.api.ResponseResource;
import org.welco.mail.api.TextResource;
import org.welco.mail.api.TypingResource;
import org.welco.mail.api.UploadResource;
import org.welco.referential.api.SuggestionResource;
import org.welco.search.api.CodeResource;
import org.welco.search.api.RequestsResource;
import org.welco.search.api.SearchResource;
import org.welco.sheet.api.BlockActionResource;
import org.welco.sheet.api.BlockResource;

/** All resources of the rooms' api doors, under {@code /api}; each is named here. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Welco",
                        version = "1",
                        description = "Letters, answers, search and commands of one collectivité, named by the host.",
                        license = @License(name = "AGPL-3.0-or-later")),
        security = {@SecurityRequirement(name = "signature"), @SecurityRequirement(name = "basic")})
@SecurityScheme(
        securitySchemeName = "basic",
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "An API client of the tenant's settings or of its directory.")
@SecurityScheme(
        securitySchemeName = "signature",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.QUERY,
        apiKeyName = "signature",
        description = "Publik's signature of the query: orig, algo, timestamp, nonce, signature last.")
public class WelcoApplication extends Application {

    /** The server's own search would take the guests' remote interfaces for resources of ours. */
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                MailResource.class,
                ResponseResource.class,
                DocumentResource.class,
                TextResource.class,
                UploadResource.class,
                LiveResource.class,
                ClaimResource.class,
                TypingResource.class,
                SearchResource.class,
                CodeResource.class,
                ArticleSearchResource.class,
                RequestsResource.class,
                UpdateResource.class,
                BlockResource.class,
                BlockActionResource.class,
                SuggestionResource.class,
                BareErrors.class,
                BodyReading.class,
                ErrorAnswers.class,
                InvalidInput.class);
    }
}
