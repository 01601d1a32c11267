// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/notice_bar.h"
#include "ui/report/clip_output.h"
#include "ui/report/report_export.h"
#include "ui/support/background_job.h"
#include "ui/support/theme.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QStackedWidget;

namespace tonada::ui {

class Card;
class ControlButton;
class FocusRing;
class PageTab;
class StructureCard;
class TableCard;
class TextCard;
class WorstClipsCard;

/** All that a run has shown, in a window of its own beside the main one: scores, curves, speakers, worst clips, the
 *  model, settings. The model file is read on a thread, because a large one takes half a second. */
class ReportWindow : public QWidget
{
    Q_OBJECT

public:
    /** `model`: the file of the run's model. */
    ReportWindow(RunRecord record, std::filesystem::path model, const Theme& theme,
                 QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void setOutput(const ClipOutput& output);
    [[nodiscard]] const RunRecord& record() const { return m_content.record; }
    void showSection(int index);
    /** As PDF or HTML, by extension; the notice bar says when it is there, or why not. */
    void exportReport(const std::filesystem::path& path);

signals:
    /** A clip's recording, where the clip begins. */
    void recordingRequested(const QString& recording, double second);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    /** A tab and its page of cards. */
    void addSection(const QString& title, const std::vector<Card*>& cards);
    void addSections();
    [[nodiscard]] std::vector<Card*> curveCards();
    void readModel();
    void showModel(const ModelStructure& structure, const QString& card, const QString& fault);
    void askForReport(const QString& filter, const QString& extension);
    void askForTables();
    void askForPicture();
    /** Writes on a thread, then says that it is done or why not. */
    void save(std::function<void()> write, const QString& done);
    void say(const QString& words, Notice::Severity severity);

    ReportContent m_content;
    std::filesystem::path m_model;
    Theme m_theme;
    QHBoxLayout* m_tabRow;
    QLabel* m_facts;
    ControlButton* m_export;
    NoticeBar* m_notices;
    QStackedWidget* m_stack;
    FocusRing* m_ring;
    std::vector<PageTab*> m_tabs;
    std::vector<Card*> m_cards;
    WorstClipsCard* m_worst;
    StructureCard* m_structure;
    TableCard* m_parts;
    TextCard* m_card;
    BackgroundJob m_reader; ///< of the model
    BackgroundJob m_writer; ///< of exports
};

} // namespace tonada::ui
