package se.samsvar.query.security;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the {@code viewer} into the model of every page. */
@ControllerAdvice
final class ViewerModel {
    @ModelAttribute("viewer")
    @Nullable
    Viewer viewer() {
        return Viewers.current().orElse(null);
    }
}
