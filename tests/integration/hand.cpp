// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/hand.h"

#include "app/gui/desktop.h"

#include <QLocale>
#include <QProcess>

#include <cstdlib>
#include <iostream>
#include <stdexcept>

namespace tonada::test {
namespace {

constexpr int kEffectMs = 8000; // before a key or click is sent again: the window may not have had the focus
constexpr int kTries = 6;
constexpr int kWheelTurns = 40;
constexpr int kWheelMs = 200; // of a turn, if it did not bring the target into view
constexpr int kLeftColumn = 100;

/** By the wheel, over the left column, until its middle can be clicked. */
void scrollTo(const QWidget& target)
{
    const auto inView = [&] {
        return target.visibleRegion().contains(target.rect().center());
    };
    for (int i = 0; i < kWheelTurns && !inView(); ++i) {
        const QWidget& window = *target.window();
        const QPoint over = window.mapToGlobal(QPoint(kLeftColumn, window.height() / 2));
        const bool below = target.mapToGlobal(target.rect().center()).y() > over.y();
        xdotool({QStringLiteral("mousemove"), QString::number(over.x()), QString::number(over.y()),
                 QStringLiteral("click"), below ? QStringLiteral("5") : QStringLiteral("4")});
        (void)QTest::qWaitFor(inView, kWheelMs);
    }
}

} // namespace

void fail(const QString& step)
{
    throw std::runtime_error(step.toStdString());
}

void waitFor(const QString& step, const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, kLongMs))
        fail(step);
}

void xdotool(const QStringList& arguments)
{
    QProcess process;
    process.start(QStringLiteral("xdotool"), arguments);
    waitFor(QStringLiteral("xdotool ") + arguments.join(QLatin1Char(' ')),
            [&] { return process.state() == QProcess::NotRunning; });
    if (process.exitCode() != 0)
        fail(QStringLiteral("xdotool ") + arguments.join(QLatin1Char(' ')));
}

void mouseTo(const QWidget& target, const QStringList& then)
{
    const QPoint centre = target.mapToGlobal(target.rect().center());
    xdotool(QStringList{QStringLiteral("mousemove"), QString::number(centre.x()), QString::number(centre.y())}
            + then);
}

void repeat(const QString& step, const std::function<bool()>& effect, const std::function<void()>& action)
{
    for (int i = 0; i < kTries && !effect(); ++i) {
        action();
        if (QTest::qWaitFor(effect, kEffectMs))
            return;
    }
    if (!effect())
        fail(step);
}

void click(const char* name, const std::function<bool()>& effect)
{
    repeat(QStringLiteral("click ") + QLatin1String(name), effect, [&] {
        QWidget& target = widget(name);
        waitFor(QStringLiteral("enabled: ") + QLatin1String(name), [&] { return target.isEnabled(); });
        scrollTo(target);
        mouseTo(target, {QStringLiteral("click"), QStringLiteral("1")});
    });
}

void press(const QString& key, const std::function<bool()>& effect)
{
    repeat(QStringLiteral("key ") + key, effect, [&] { xdotool({QStringLiteral("key"), key}); });
}

int runInWindow(int argc, char** argv, const char* page, const std::function<void()>& work)
{
    for (const char* home : {"HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(home, argv[1]);
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setApplicationName(QStringLiteral("tonada"));
    QLocale::setDefault(QLocale(QLocale::English));
    try {
        ui::Settings settings;
        settings.welcomed = true;
        gui::Options options;
        options.page = page;
        gui::Desktop desktop(settings, options);
        desktop.open();
        work();
    } catch (const std::exception& failure) {
        std::cerr << argv[0] << ": failed: " << failure.what() << '\n';
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}

} // namespace tonada::test
