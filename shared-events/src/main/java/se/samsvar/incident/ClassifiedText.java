package se.samsvar.incident;

/** A text together with the class of those who may read it. */
public record ClassifiedText(String text, Confidentiality confidentiality) {

    /** @throws se.samsvar.refusal.Refusal where the text breaks the rules of {@link FreeText} */
    public static ClassifiedText checked(String field, String text, Confidentiality confidentiality) {
        return new ClassifiedText(FreeText.checked(field, text), confidentiality);
    }
}
