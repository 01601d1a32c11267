// SPDX-License-Identifier: GPL-3.0-or-later
// record_and_train FOLDER: the whole window, worked by the mouse and the keyboard of the display it is on (xdotool):
// three voices of each class are recorded from the microphone, then a random forest is trained on them. FOLDER
// becomes the home. Says on stderr which step failed.
#include "tests/integration/hand.h"
#include "ui/train/record_dialog.h"
#include "ui/train/runs_table.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace tonada {
namespace {

using test::click;
using test::mouseTo;
using test::press;
using test::repeat;
using test::shownWidget;
using test::waitFor;
using test::widget;

constexpr int kTakeSeconds = 5; // two clips, also where the count runs ahead of the ear

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

} // namespace
} // namespace tonada

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    return tonada::test::runInWindow(argc, argv, "train", [] {
        tonada::recordVoices();
        tonada::trainForest();
    });
}
