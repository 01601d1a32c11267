// SPDX-License-Identifier: GPL-3.0-or-later
// record_and_train FOLDER: the whole window, worked by the mouse and the keyboard of the display it is on (xdotool):
// three voices of each class are recorded from the microphone, then a random forest is trained on them. FOLDER
// becomes the home. Says on stderr which step failed.
#include "app/gui/desktop.h"
#include "ui/train/record_dialog.h"
#include "ui/train/runs_table.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <functional>
#include <iostream>
#include <stdexcept>

namespace tonada {
namespace {

constexpr int kLongMs = 60000;
constexpr int kEffectMs = 8000; // before a key or click is sent again: the window may not have had the focus
constexpr int kTries = 6;
constexpr int kWheelTurns = 40;
constexpr int kWheelMs = 200; // of a turn, if it did not bring the target into view
constexpr int kLeftColumn = 100;
constexpr int kTakeSeconds = 5; // two clips, also where the count runs ahead of the ear

[[noreturn]] void fail(const QString& step)
{
    throw std::runtime_error(step.toStdString());
}

/** The first shown widget of that name in any window. */
template <typename Widget = QWidget>
Widget* shownWidget(const char* name)
{
    for (QWidget* window : QApplication::topLevelWidgets()) {
        auto* found = window->objectName() == QLatin1String(name)
            ? qobject_cast<Widget*>(window)
            : window->findChild<Widget*>(QLatin1String(name));
        if (found != nullptr && found->isVisible())
            return found;
    }
    return nullptr;
}

template <typename Widget = QWidget>
Widget& widget(const char* name)
{
    Widget* found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = shownWidget<Widget>(name)) != nullptr; }, kLongMs))
        fail(QStringLiteral("no widget ") + QLatin1String(name));
    return *found;
}

void waitFor(const QString& step, const std::function<bool()>& condition)
{
    if (!QTest::qWaitFor(condition, kLongMs))
        fail(step);
}

/** Events from the display, while this window goes on handling its own. */
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

/** Until it has had its effect; never again once it has. */
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

ui::RecordDialog& recorder()
{
    return widget<ui::RecordDialog>("recordClips");
}

bool inStep(ui::RecordDialog::Step step)
{
    return recorder().step() == step;
}

/** "0:04 of 1:00" */
int secondsShown()
{
    return widget<QLabel>("takeSeconds").text().mid(2, 2).toInt();
}

void introduce(const QString& speaker, const char* classButton)
{
    auto& line = widget<QLineEdit>("speaker");
    auto& consent = widget<QCheckBox>("consent");
    click(classButton, [&] { return widget<QAbstractButton>(classButton).isChecked(); });
    repeat(
        QStringLiteral("type ") + speaker, [&] { return line.text() == speaker; },
        [&] {
            mouseTo(line,
                    {QStringLiteral("click"), QStringLiteral("--repeat"), QStringLiteral("3"),
                     QStringLiteral("1"), QStringLiteral("type"), QStringLiteral("--delay"),
                     QStringLiteral("30"), speaker});
        });
    click("consent", [&] { return consent.isChecked(); });
}

void recordTake(int number)
{
    using Step = ui::RecordDialog::Step;
    waitFor(QStringLiteral("microphone"), [] { return widget<QPushButton>("record").isEnabled(); });
    press(QStringLiteral("space"), [] { return !inStep(Step::Ready); });
    waitFor(QStringLiteral("recording"),
            [] { return inStep(Step::Recording) && secondsShown() >= kTakeSeconds; });
    if (number % 2 == 0)
        press(QStringLiteral("space"), [] { return !inStep(Step::Recording); });
    else
        click("record", [] { return !inStep(Step::Recording); });
    waitFor(QStringLiteral("checked"), [] { return inStep(Step::Review); });
    if (number % 2 == 0)
        press(QStringLiteral("Return"), [] { return !inStep(Step::Review); });
    else
        click("keepTake", [] { return !inStep(Step::Review); });
    waitFor(QStringLiteral("kept"), [] { return inStep(Step::Ready); });
    const QByteArray row = "deleteTake" + QByteArray::number(number);
    (void)widget(row.constData());
}

void recordVoices()
{
    click("recordClipsButton", [] { return shownWidget("recordClips") != nullptr; });
    int number = 0;
    for (const char* speaker : {"Ana", "Beto", "Carla"}) {
        introduce(QString::fromLatin1(speaker), "classArgentinian");
        recordTake(number++);
    }
    for (const char* speaker : {"Dora", "Emil", "Fina"}) {
        introduce(QString::fromLatin1(speaker), "classOther");
        recordTake(number++);
    }
    click("closeRecord", [] { return shownWidget("recordClips") == nullptr; });
}

void trainForest()
{
    const auto heading = [] {
        return widget<QLabel>("progressHeading").text();
    };
    waitFor(QStringLiteral("read"), [&] { return heading() == QStringLiteral("Ready to train"); });
    click("forest", [] { return widget<QAbstractButton>("forest").isChecked(); });
    click("trainAction", [&] { return heading() != QStringLiteral("Ready to train"); });
    waitFor(QStringLiteral("trained"), [&] { return heading().startsWith(QStringLiteral("Finished")); });
    waitFor(QStringLiteral("a run in the table"), [] {
        const auto windows = QApplication::topLevelWidgets();
        return std::any_of(windows.begin(), windows.end(), [](const QWidget* window) {
            const auto* table = window->findChild<ui::RunsTable*>();
            return table != nullptr && table->model()->rowCount() == 1;
        });
    });
}

void runInWindow()
{
    ui::Settings settings;
    settings.welcomed = true;
    gui::Options options;
    options.page = "train";
    gui::Desktop desktop(settings, options);
    desktop.open();
    recordVoices();
    trainForest();
}

} // namespace
} // namespace tonada

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    for (const char* home : {"HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"})
        qputenv(home, argv[1]);
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication::setApplicationName(QStringLiteral("tonada"));
    QLocale::setDefault(QLocale(QLocale::English));
    try {
        tonada::runInWindow();
    } catch (const std::exception& failure) {
        std::cerr << "record_and_train: failed: " << failure.what() << '\n';
        return 1;
    }
    return 0;
}
