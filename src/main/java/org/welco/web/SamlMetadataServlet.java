package org.welco.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.welco.tenant.CurrentTenant;

/**
 * What hobo registers a service by at authentic, so that provisioning is addressed to us. Nobody signs in this way: agents
 * come by OpenID Connect, and an assertion that is posted is answered as any path that takes none.
 */
@WebServlet({"/accounts/mellon/metadata", "/accounts/mellon/metadata/"})
public class SamlMetadataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%s">
              <SPSSODescriptor AuthnRequestsSigned="false" WantAssertionsSigned="true"
                  protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
                <NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:transient</NameIDFormat>
                <AssertionConsumerService index="0" isDefault="true"
                    Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%s" />
              </SPSSODescriptor>
            </EntityDescriptor>
            """;

    private final transient CurrentTenant tenant;

    @Inject
    public SamlMetadataServlet(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URI entity = tenant.get().address("accounts/mellon/metadata/");
        URI consumer = tenant.get().address("accounts/mellon/login/");
        response.setContentType("application/samlmetadata+xml");
        response.getOutputStream()
                .write(DOCUMENT.formatted(entity.toASCIIString(), consumer.toASCIIString())
                        .getBytes(StandardCharsets.UTF_8));
    }
}
