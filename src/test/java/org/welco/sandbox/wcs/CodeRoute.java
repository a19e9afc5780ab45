package org.welco.sandbox.wcs;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.welco.sandbox.http.Answer;
import org.welco.sandbox.http.Visit;

/** {@code GET /api/code/<code>}: to any signed call, whatever the rights of whom it names; drafts have codes too. */
final class CodeRoute {

    private final WcsSandbox wcs;
    private final WcsSignature signature;

    CodeRoute(WcsSandbox wcs, WcsSignature signature) {
        this.wcs = wcs;
        this.signature = signature;
    }

    Answer serve(Visit visit, String code) throws WcsRefusal {
        if (!signature.caller(visit.query(), false).signed()) {
            throw WcsRefusal.denied("Missing signature.");
        }
        FormData data = wcs.datas().all().stream()
                .filter(one -> one.trackingCode().equals(code.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(WcsRefusal::notFound);
        boolean backoffice = WcsSignature.values(visit.query(), "backoffice").contains("on");
        String page =
                backoffice ? wcs.requestUrl(data.slug(), data.id()) : wcs.url() + data.slug() + "/" + data.id() + "/";
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("err", 0);
        answer.put("url", page);
        answer.put("load_url", wcs.url() + "code/" + wcs.tokens().make(data, page, backoffice) + "/load");
        return WcsRefusal.json(200, answer);
    }
}
