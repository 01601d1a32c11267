// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordings_page.h"

#include "ui/notice_bar.h"
#include "ui/recordings/compare_view.h"
#include "ui/recordings/playing_tools.h"
#include "ui/recordings/recording_list.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recording_verdict_card.h"
#include "ui/recordings/recordings_tool_bar.h"
#include "ui/recordings/view_controls.h"
#include "ui/recordings/windows_card.h"
#include "ui/support/control_button.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace tonada::ui {
namespace {

// From the drawing, below the tool bar.
constexpr int kTop = 8;
constexpr int kBottom = 8;
constexpr int kListWidth = 200;
constexpr int kRightWidth = 304;
constexpr int kNarrowRightWidth = 276;
constexpr int kNarrow = 1200; // below it the list is a menu
constexpr int kCardGap = 12;
constexpr int kLow = 620; // below it, where it is narrow, the table is a drawer
constexpr int kDrawerHeight = 172;

QStringList localFiles(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

RecordingsPage::RecordingsPage(QWidget* parent)
    : Page(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_toolBar(new RecordingsToolBar(this))
    , m_notices(new NoticeBar(this))
    , m_list(new RecordingList(this))
    , m_plots(new RecordingPlots(this))
    , m_compare(new CompareView(this))
    , m_verdict(new RecordingVerdictCard(this))
    , m_windows(new WindowsCard(this))
    , m_demo(new ControlButton(ControlButton::Look::Plain, this))
    , m_drawer(new ControlButton(ControlButton::Look::Plain, this))
{
    setAcceptDrops(true);
    m_notices->installEventFilter(this);
    m_demo->setObjectName(QStringLiteral("openDemo"));
    m_demo->setText(tr("Open the demo recordings"));
    m_drawer->setObjectName(QStringLiteral("windowsDrawer"));
    m_drawer->setCheckable(true);
    m_drawer->setText(tr("Windows"));
    m_drawer->setToolTip(tr("The table of windows (T)"));
    connectParts();
    connectViews();
    showRecording(nullptr, tr("Drop files or folders here to open them"));
}

void RecordingsPage::connectParts()
{
    connect(m_toolBar, &RecordingsToolBar::openRequested, this, &RecordingsPage::openRequested);
    connect(m_toolBar, &RecordingsToolBar::notesImportRequested, this, &RecordingsPage::notesImportRequested);
    connect(m_toolBar, &RecordingsToolBar::sessionSaveRequested, this, &RecordingsPage::sessionSaveRequested);
    connect(m_toolBar, &RecordingsToolBar::exportRequested, this, &RecordingsPage::exportRequested);
    connect(m_toolBar, &RecordingsToolBar::pictureRequested, this, &RecordingsPage::pictureRequested);
    connect(m_toolBar, &RecordingsToolBar::trackRequested, this, &RecordingsPage::trackRequested);
    connect(m_toolBar, &RecordingsToolBar::recordingChosen, this, [this](int row) {
        select(row);
        emit recordingSelected(row);
    });
    connect(m_toolBar, &RecordingsToolBar::compareRequested, this, &RecordingsPage::compareRequested);
    connect(m_demo, &QPushButton::clicked, this, &RecordingsPage::demoRequested);
    connect(m_list, &RecordingList::selectedByUser, this, [this](int row) {
        showNames();
        emit recordingSelected(row);
    });
    connect(m_windows, &WindowsCard::windowChosen, this, [this](int index) {
        m_plots->showWindow(index < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(index)));
        showSelection();
    });
    connect(m_plots, &RecordingPlots::selectionChanged, this, &RecordingsPage::showSelection);
    connect(m_windows, &WindowsCard::wrongRequested, this, &RecordingsPage::wrongRequested);
    connect(m_plots, &RecordingPlots::windowStepRequested, m_windows, &WindowsCard::step);
    connect(m_plots, &RecordingPlots::windowRequested, m_windows, &WindowsCard::chooseAt);
    connect(m_verdict, &RecordingVerdictCard::explainToggled, this, &RecordingsPage::setExplaining);
    connect(m_drawer, &QPushButton::toggled, this, &RecordingsPage::arrange);
}

void RecordingsPage::connectViews()
{
    ViewControls& controls = m_toolBar->viewControls();
    connect(&controls, &ViewControls::viewsChanged, this, [this](const RecordingViewSettings& views) {
        m_plots->setViews(views);
        emit viewsChanged();
    });
    connect(&controls, &ViewControls::rowsChanged, this, [this](RecordingRows rows) {
        rows.noteTiers = m_plots->scene().rows.noteTiers;
        m_plots->setRows(rows);
        emit viewsChanged();
    });
    connect(m_plots, &RecordingPlots::rowsChanged, this, [this, &controls](const RecordingRows& rows) {
        controls.set(m_plots->scene().views, rows);
        emit viewsChanged();
    });
}

void RecordingsPage::setViews(const RecordingViewSettings& views, const RecordingRows& rows)
{
    RecordingRows shown = rows;
    shown.noteTiers = m_plots->scene().rows.noteTiers;
    m_plots->setViews(views);
    m_plots->setRows(shown);
    m_toolBar->viewControls().set(views, shown);
}

void RecordingsPage::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_toolBar->setTheme(theme);
    m_notices->setTheme(theme);
    for (Card* card : std::initializer_list<Card*>{m_list, m_verdict, m_windows})
        card->setTheme(theme);
    m_plots->setTheme(theme);
    m_compare->setTheme(theme);
    m_demo->setTheme(theme);
    m_drawer->setTheme(theme);
    arrange();
}

void RecordingsPage::setModel(const ModelView& model)
{
    m_model = model;
    m_verdict->setExplainable(!model.available || model.explainable);
    setExplaining(m_explaining);
    m_plots->setUnsureBand(model.band);
}

void RecordingsPage::addItems(const std::vector<RecordingItem>& items)
{
    m_list->append(items);
    showNames();
}

void RecordingsPage::setItem(int row, const RecordingItem& item)
{
    m_list->set(row, item);
}

void RecordingsPage::select(int row)
{
    m_list->select(row);
    showNames();
}

void RecordingsPage::showNames()
{
    QStringList names;
    for (int row = 0; row < m_list->count(); ++row)
        names.append(m_list->item(row).name);
    m_toolBar->setRecordings(names, m_list->selected());
}

void RecordingsPage::showRecording(const std::shared_ptr<const RecordingTracks>& tracks, const QString& note)
{
    const std::optional<FileVerdict> verdict = tracks ? tracks->verdict : std::nullopt;
    m_plots->setNote(note);
    m_plots->setRecording(tracks);
    m_verdict->setVerdict(verdict, m_model.band,
                          !tracks || verdict     ? QString()
                              : tracks->complete ? tr("Pictures work; open a model for a verdict")
                                                 : note);
    m_windows->setVerdict(verdict);
    showSelection();
    m_toolBar->setContent(tracks != nullptr, tracks && tracks->complete, verdict.has_value());
    m_demo->setVisible(m_list->count() == 0);
    arrange();
}

void RecordingsPage::showSelection()
{
    m_verdict->setSelection(m_plots->selection());
    m_windows->setStretchChosen(m_plots->selection() || m_plots->scene().window);
}

void RecordingsPage::chooseWindowAt(double seconds)
{
    m_windows->chooseAt(seconds);
}

void RecordingsPage::setExplaining(bool explaining)
{
    explaining = explaining && m_model.explainable;
    m_verdict->setExplaining(explaining);
    if (std::exchange(m_explaining, explaining) == explaining)
        return;
    emit explainRequested(explaining);
    const auto& tracks = m_plots->scene().tracks;
    if (!explaining || m_plots->scene().window || !tracks || !tracks->verdict)
        return;
    const auto& windows = tracks->verdict->windows;
    const auto judged = std::find_if(windows.begin(), windows.end(), [this](const WindowVerdict& window) {
        return window.probability && window.end > m_plots->cursor();
    });
    if (judged != windows.end())
        chooseWindowAt(judged->begin);
}

void RecordingsPage::setComparing(bool comparing)
{
    m_comparing = comparing;
    m_toolBar->setComparing(comparing);
    arrange();
}

PlayingTools& RecordingsPage::playing()
{
    return m_toolBar->playing();
}

RecentRecordings& RecordingsPage::recent()
{
    return m_toolBar->recent();
}

OutputSelector& RecordingsPage::output()
{
    return m_toolBar->output();
}

void RecordingsPage::arrange()
{
    const bool narrow = width() < kNarrow;
    const int margin = spacing::kPageMargin;
    m_toolBar->setGeometry(0, 0, width(), RecordingsToolBar::kHeight);
    m_toolBar->setListShown(!narrow);
    int top = RecordingsToolBar::kHeight;
    m_notices->setGeometry(margin, top, width() - 2 * margin, m_notices->height());
    if (!m_notices->isHidden())
        top += m_notices->height();
    top += kTop;
    int bottom = height() - kBottom;
    m_list->setVisible(!narrow && !m_comparing);
    m_list->setGeometry(margin, top, kListWidth, bottom - top);
    const int breadth = narrow ? kNarrowRightWidth : kRightWidth;
    const int right = width() - margin - breadth;
    const int verdictHeight = m_verdict->heightIn(breadth);
    m_verdict->setGeometry(right, top, breadth, verdictHeight);
    const int left = narrow ? margin : margin + kListWidth + spacing::kLarge;
    const bool drawer = narrow && height() < kLow && !m_comparing;
    const bool open = !drawer || m_drawer->isChecked();
    m_drawer->setVisible(drawer);
    m_windows->setDrawer(drawer);
    if (drawer) {
        const int depth = open ? kDrawerHeight : 0;
        m_windows->setGeometry(left, bottom - depth, width() - 2 * margin, depth);
        const QSize size = m_drawer->sizeHint();
        m_drawer->setIconName(open ? QStringLiteral("chevron_down") : QStringLiteral("chevron_up"));
        m_drawer->setGeometry(right, bottom - depth - spacing::kSmall - size.height(), breadth,
                              size.height());
        if (open)
            bottom -= depth + spacing::kSmall;
    } else {
        m_windows->setGeometry(right, top + verdictHeight + kCardGap, breadth,
                               bottom - top - verdictHeight - kCardGap);
    }
    m_plots->setGeometry(left, top, right - spacing::kLarge - left, bottom - top);
    m_compare->setGeometry(margin, top, width() - 2 * margin, bottom - top);
    m_compare->setVisible(m_comparing);
    for (QWidget* part : std::initializer_list<QWidget*>{m_verdict, m_windows, m_plots})
        part->setVisible(!m_comparing && (part != m_windows || open));
    QRect area(QPoint(), m_demo->sizeHint());
    area.moveCenter(m_plots->spectrogramArea().translated(m_plots->pos()).center());
    m_demo->setGeometry(
        area.translated(0, area.height() + spacing::kUnit)); // below the line that says what goes there
}

void RecordingsPage::resizeEvent(QResizeEvent*)
{
    arrange();
}

void RecordingsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RecordingsPage::dropEvent(QDropEvent* event)
{
    emit filesDropped(localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

bool RecordingsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_notices && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        arrange();
    return Page::eventFilter(watched, event);
}

} // namespace tonada::ui
