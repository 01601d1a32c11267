// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/desktop.h"
#include "app/gui/options.h"
#include "app/gui/pictures.h"

#include <QApplication>
#include <QLocale>
#include <QSettings>
#include <QTimer>
#include <QTranslator>

#include <cstdlib>
#include <iostream>

namespace {

bool displayMissing()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
#else
    return false;
#endif
}

/** Spanish and English are complete; for any other system language English. */
void installLanguage(QTranslator& translator, const QString& chosen)
{
    const QLocale system = QLocale::system();
    const bool spanish
        = chosen.isEmpty() ? system.language() == QLocale::Spanish : chosen == QLatin1String("es");
    if (!spanish) {
        QLocale::setDefault(system.language() == QLocale::English ? system : QLocale(QLocale::English));
        return;
    }
    QLocale::setDefault(
        system.language() == QLocale::Spanish ? system : QLocale(QLocale::Spanish, QLocale::Argentina));
    if (translator.load(QStringLiteral(":/i18n/tonada_es.qm")))
        QCoreApplication::installTranslator(&translator);
}

/** A picture shows the program as it comes, whatever the user has set. */
tonada::ui::Settings settingsFor(const tonada::gui::Options& options)
{
    tonada::ui::Settings settings;
    if (options.screenshot.empty() && options.figure.empty() && options.curves.empty())
        settings = tonada::ui::loadSettings(QSettings());
    else
        settings.welcomed = true;
    if (options.theme == "light")
        settings.theme = tonada::ui::ThemeChoice::Light;
    else if (options.theme == "dark")
        settings.theme = tonada::ui::ThemeChoice::Dark;
    return settings;
}

} // namespace

int main(int argc, char** argv)
{
    int exitCode = EXIT_SUCCESS;
    const auto options = tonada::gui::parseOptions(argc, argv, exitCode);
    if (!options)
        return exitCode;
    const bool pictureOnly
        = !options->screenshot.empty() || !options->figure.empty() || !options->curves.empty();
    if (displayMissing()) {
        if (!pictureOnly) {
            std::cerr << "tonada: there is no display; 'tonada-cli demo' runs in the terminal\n";
            return EXIT_FAILURE;
        }
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setOrganizationName(QStringLiteral("tonada"));
    QApplication::setApplicationName(QStringLiteral("tonada"));
    QApplication::setDesktopFileName(QStringLiteral("tonada"));
    tonada::ui::Settings settings = settingsFor(*options);
    QTranslator translator;
    installLanguage(translator,
                    options->language.empty() ? settings.language
                                              : QString::fromStdString(options->language));

    if (!options->figure.empty())
        return tonada::gui::saveFigure(*options,
                                       tonada::ui::theme(options->theme == "dark"
                                                             ? tonada::ui::ThemeKind::Dark
                                                             : tonada::ui::ThemeKind::Light));
    if (!options->curves.empty())
        return tonada::gui::saveCurves(*options);
    tonada::gui::Desktop desktop(settings, *options);
    desktop.open();
    if (options->screenshot.empty()) {
        exitCode = QApplication::exec();
        QSettings store;
        tonada::ui::saveSettings(settings, store);
        return exitCode;
    }
    QTimer::singleShot(static_cast<int>(options->after * 1000), &application, [&] {
        const bool saved = desktop.saveScreenshot(QString::fromStdString(options->screenshot));
        if (!saved)
            std::cerr << "tonada: " << options->screenshot << ": cannot be written; a PNG file is expected\n";
        QApplication::exit(saved ? EXIT_SUCCESS : EXIT_FAILURE);
    });
    return QApplication::exec();
}
