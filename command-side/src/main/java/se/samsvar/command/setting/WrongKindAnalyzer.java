package se.samsvar.command.setting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import se.samsvar.setting.SettingRefused;
import se.samsvar.setting.WrongKind;

/** Of a value of Samsvar's that can't be read; what is said of other programs' settings is left to Spring. */
@Order(0)
class WrongKindAnalyzer extends AbstractFailureAnalyzer<BindException> {
    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException failed) {
        String name = failed.getName().toString();
        Class<?> type = failed.getTarget().getType().resolve();
        if (!name.startsWith("samsvar.") || type == null || findCause(failed, ConversionException.class) == null) {
            return null;
        }
        SettingRefused refused = WrongKind.of(name, type);
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.remedy(), failed);
    }
}
