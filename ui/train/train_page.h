// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/train/progress_card.h"
#include "ui/train/train_layout.h"
#include "ui/train/train_tool_bar.h"
#include "ui/train/train_view.h"

class QScrollArea;

namespace tonada::ui {

class ConfusionCard;
class CurvesCard;
class DataCard;
class NoticeBar;
class RunsCard;
class ScoreChart;
class SystemCard;

/** The training page. It knows no learner: values come in, requests go out as signals. */
class TrainPage : public Page
{
    Q_OBJECT

public:
    explicit TrainPage(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Train"); }
    void setTheme(const Theme& theme) override;
    [[nodiscard]] const Theme& currentTheme() const override { return m_theme; }
    bool handleKey(const QKeyEvent& event) override;
    [[nodiscard]] QList<std::pair<QString, QString>> keys() const override;
    [[nodiscard]] QString closeQuestion() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] DataCard& data() { return *m_data; }
    [[nodiscard]] SystemCard& system() { return *m_system; }
    [[nodiscard]] RunsCard& runs() { return *m_runs; }
    [[nodiscard]] NoticeBar& notices() { return *m_notices; }
    void setStep(TrainToolBar::Step step);
    void setResultThere(bool there);
    void showProgress(const ProgressCard::View& view);
    void showCurves(const CurvesView& curves, const CurvesView& losses);
    void showScores(const ScoresView& scores);
    void showConfusion(const std::optional<ConfusionView>& confusion);

signals:
    void chooseDataRequested();
    void recordRequested();
    void dataDropped(const QString& path);
    void settingsChanged();
    void trainRequested();
    void cancelRequested();
    void reportRequested();
    void saveRequested();
    void useLiveRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] bool running() const;
    void connectParts();
    void showStep(TrainToolBar::Step step);
    void arrange();

    Theme m_theme;
    TrainToolBar* m_toolBar;
    NoticeBar* m_notices;
    QScrollArea* m_scroll;
    DataCard* m_data;
    SystemCard* m_system;
    ProgressCard* m_progress;
    CurvesCard* m_accuracy;
    CurvesCard* m_loss;
    ScoreChart* m_scores;
    ConfusionCard* m_confusion;
    RunsCard* m_runs;
    QWidget* m_content;
    TrainLayout m_layout;
    TrainToolBar::Step m_shownStep = TrainToolBar::Step::Data; ///< where one is shown at a time
    ProgressCard::View m_progressView;
    bool m_resultThere = false;
};

} // namespace tonada::ui
