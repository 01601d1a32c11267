// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/explanation_worker.h"
#include "core/live/feature_column.h"
#include "ui/live/live_frame.h"
#include "ui/live/panel_form.h"
#include "ui/live/verdict_presenter.h"
#include "ui/page.h"
#include "ui/support/model_view.h"

#include <span>

namespace tonada::ui {

class ControlButton;
class LivePlots;
class LiveToolBar;
class NoticeBar;
class SourceSelector;
class VerdictPanel;

/** The live page. It knows no engine: columns and frames come in, requests go out as signals. */
class LivePage : public Page
{
    Q_OBJECT

public:
    explicit LivePage(QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Live"); }
    void setTheme(const Theme& theme) override;
    [[nodiscard]] const Theme& currentTheme() const override { return m_theme; }
    bool handleKey(const QKeyEvent& event) override;
    [[nodiscard]] QList<std::pair<QString, QString>> keys() const override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    void addColumns(std::span<const FeatureColumn> columns);
    /** `nowMs` from any clock that does not go back. */
    void showFrame(const LiveFrame& frame, qint64 nowMs);
    void setModel(const ModelView& model);
    /** A new source starts: the pictures and the last verdict belong to the one before. */
    void startAfresh();
    /** While explaining. */
    void showExplanation(const LiveExplanation& explained);
    void forgetVerdict();

    /** What is shown may be called right or wrong. */
    void setCorrecting(bool correcting);
    [[nodiscard]] const VerdictView& shownVerdict() const { return m_verdict; }

    [[nodiscard]] SourceSelector& source();
    [[nodiscard]] NoticeBar& notices() { return *m_notices; }
    [[nodiscard]] VerdictPanel& panel() { return *m_panel; }
    [[nodiscard]] LivePlots& plots() { return *m_plots; }

signals:
    void startRequested();
    void stopRequested();
    void resetRequested();
    void verdictSettingsRequested();
    void correctionRequested(bool right);
    /** Of the last correction. */
    void undoRequested();
    void explainRequested(bool on);
    void nextDemoRequested();
    /** Another source, the demo. */
    void demoRequested();
    void saveRequested();
    void playAgainRequested();
    void recordRequested(bool on);
    void aboutModelRequested();
    void statusFactsChanged(const QStringList& facts);
    /** The verdict in a word, or why there is none. */
    void headlineChanged(const QString& headline);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void setFrozen(bool frozen);
    void setExplaining(bool explaining);
    [[nodiscard]] PanelForm formFor(const QSize& size) const;
    void arrange();
    void offerDemo(bool offered);
    void showVerdict(const LiveFrame& frame, qint64 nowMs);
    void noticeReturn(SessionState session, qint64 nowMs);
    [[nodiscard]] QStringList statusFacts(const LiveStatus& status) const;

    Theme m_theme;
    LiveToolBar* m_toolBar;
    NoticeBar* m_notices;
    LivePlots* m_plots;
    ControlButton* m_playDemo; ///< on the empty pictures
    VerdictPanel* m_panel;
    VerdictPresenter m_presenter;
    VerdictView m_verdict;
    bool m_correcting = false;
    QString m_headline;
    ModelView m_model;
    bool m_explaining = false;
    SessionState m_session = SessionState::Stopped;
    qint64 m_lostSinceMs = -1;
    qint64 m_slowAtMs = -1; ///< facts and status line: four times a second
    int m_framesSinceSecond = 0;
    qint64 m_secondAtMs = -1;
    int m_framesPerSecond = 0;
};

} // namespace tonada::ui
