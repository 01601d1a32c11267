// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "ui/keys_dialog.h"
#include "ui/model_card_dialog.h"
#include "ui/page.h"
#include "ui/page_bar.h"
#include "ui/settings/settings_dialog.h"
#include "ui/status_line.h"
#include "ui/support/focus_ring.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr QSize kFirstSize(1366, 768);
constexpr QSize kSmallest(760, 560);
constexpr int kFrameHeight = 32;
constexpr double kFontStep = 0.1;

bool paletteIsDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/** The first control inside a pane that takes the keyboard. */
QWidget* firstFocusable(QWidget* pane)
{
    if (pane->focusPolicy() & Qt::TabFocus)
        return pane;
    for (QWidget* child : pane->findChildren<QWidget*>()) {
        if ((child->focusPolicy() & Qt::TabFocus) && child->isVisible() && child->isEnabled())
            return child;
    }
    return nullptr;
}

} // namespace

MainWindow::MainWindow(Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_systemIsDark(paletteIsDark(QApplication::palette()))
    , m_bar(new PageBar(this))
    , m_stack(new QStackedWidget(this))
    , m_status(new StatusLine(this))
    , m_ring(new FocusRing(this))
{
    setWindowTitle(QStringLiteral("Tonada"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/tonada.svg")));
    setMinimumSize(kSmallest);
    setFocusPolicy(Qt::ClickFocus); // so that no control has the focus before a key asks for it
    setFocus();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    connect(m_bar, &PageBar::tabClicked, this, &MainWindow::showPage);
    connect(m_bar, &PageBar::openModelRequested, this, &MainWindow::askForModel);
    connect(m_bar, &PageBar::starterModelRequested, this, &MainWindow::starterModelChosen);
    connect(m_bar, &PageBar::aboutModelRequested, this, &MainWindow::showModelCard);
    connect(m_bar, &PageBar::settingsRequested, this, &MainWindow::showSettings);
    connect(m_bar, &PageBar::helpRequested, this, &MainWindow::showKeys);
    // What is available to a window includes its frame, which is not known yet.
    resize(kFirstSize.boundedTo(screen()->availableSize() - QSize(0, kFrameHeight)));
    if (!m_settings.windowGeometry.isEmpty())
        restoreGeometry(m_settings.windowGeometry);
    applySettings();
}

void MainWindow::applySettings()
{
    const bool dark = m_settings.theme == ThemeChoice::Dark
        || (m_settings.theme == ThemeChoice::System && m_systemIsDark);
    m_theme = theme(dark ? ThemeKind::Dark : ThemeKind::Light);
    m_theme.fontFactor = m_settings.fontScale;
    QApplication::setPalette(m_theme.palette());
    QApplication::setFont(m_theme.font(TextRole::Body));
    m_bar->setTheme(m_theme);
    m_status->setTheme(m_theme);
    m_ring->setColour(m_theme.accent);
    for (Page* page : m_pages)
        page->setTheme(m_theme);
    update();
}

void MainWindow::addPage(Page* page)
{
    page->setTheme(m_theme);
    m_pages.push_back(page);
    m_stack->addWidget(page);
    m_bar->addTab(page->title());
    if (m_pages.size() == 1)
        showPage(0);
}

void MainWindow::showPage(int index)
{
    m_stack->setCurrentIndex(index);
    m_bar->setCurrentTab(index);
    emit pageShown(index);
}

Page* MainWindow::currentPage() const
{
    const int index = m_stack->currentIndex();
    return index < 0 ? nullptr : m_pages.at(static_cast<std::size_t>(index));
}

void MainWindow::setCapturing(int index, bool capturing)
{
    m_bar->setCapturing(index, capturing);
}

void MainWindow::setStatusFacts(const QStringList& facts)
{
    m_status->setFacts(facts);
}

void MainWindow::setHeadline(const QString& headline)
{
    setWindowTitle(headline.isEmpty() ? QStringLiteral("Tonada") : headline + QStringLiteral(" – Tonada"));
}

void MainWindow::setModel(const QString& name, const QString& card)
{
    m_modelName = name;
    m_modelCard = card;
    m_bar->setModelName(name);
}

void MainWindow::askForModel()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open model"), QFileInfo(m_settings.modelPath).path(), tr("Models (*.onnx);;All files (*)"));
    if (!path.isEmpty())
        emit modelChosen(path);
}

void MainWindow::showModelCard()
{
    auto* dialog = new ModelCardDialog(m_modelName, m_modelCard, m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showKeys()
{
    QList<KeysDialog::Section> sections{{tr("Anywhere"),
                                         {{tr("Ctrl+M"), tr("model")},
                                          {tr("Ctrl+,"), tr("settings")},
                                          {tr("F1 or ?"), tr("keys")},
                                          {tr("F6"), tr("next pane")},
                                          {tr("Ctrl+Plus, Ctrl+Minus"), tr("larger or smaller letters")},
                                          {tr("Ctrl+Q"), tr("quit")}}}};
    if (const Page* page = currentPage(); page != nullptr)
        sections.append({page->title(), page->keys()});
    auto* dialog = new KeysDialog(sections, m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showSettings()
{
    auto* dialog = new SettingsDialog(m_settings, m_theme, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_settings = dialog->chosen(m_settings);
        applySettings();
    });
    dialog->open();
}

void MainWindow::changeFontScale(double by)
{
    m_settings.fontScale
        = std::clamp(m_settings.fontScale + by, Settings::kMinFontScale, Settings::kMaxFontScale);
    applySettings();
}

void MainWindow::focusNextPane()
{
    if (currentPage() == nullptr)
        return;
    QList<QWidget*> panes{m_bar};
    panes += currentPage()->panes();
    const QWidget* focused = QApplication::focusWidget();
    const auto current = std::find_if(panes.begin(), panes.end(), [focused](const QWidget* pane) {
        return focused != nullptr && (pane == focused || pane->isAncestorOf(focused));
    });
    const auto start = current == panes.end() ? 0 : static_cast<qsizetype>(current - panes.begin()) + 1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (QWidget* target = firstFocusable(panes.at((start + i) % panes.size())); target != nullptr) {
            target->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

bool MainWindow::handleControlKey(int key)
{
    switch (key) {
    case Qt::Key_M:
        m_bar->openModelMenu();
        return true;
    case Qt::Key_Comma:
        showSettings();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        changeFontScale(kFontStep);
        return true;
    case Qt::Key_Minus:
        changeFontScale(-kFontStep);
        return true;
    case Qt::Key_Q:
        close();
        return true;
    default:
        break;
    }
    const int page = key - Qt::Key_1;
    if (page < 0 || page >= static_cast<int>(m_pages.size()))
        return false;
    showPage(page);
    return true;
}

bool MainWindow::handleWindowKey(const QKeyEvent& event)
{
    if (event.modifiers() & Qt::ControlModifier)
        return handleControlKey(event.key());
    switch (event.key()) {
    case Qt::Key_F1:
    case Qt::Key_Question:
        showKeys();
        return true;
    case Qt::Key_F6:
        focusNextPane();
        return true;
    default:
        return false;
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (currentPage() != nullptr && currentPage()->handleKey(*event))
        return;
    if (!handleWindowKey(*event))
        QWidget::keyPressEvent(event);
}

void MainWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_theme.window);
}

bool MainWindow::mayClose()
{
    for (const Page* page : m_pages) {
        const QString question = page->closeQuestion();
        if (!question.isEmpty()
            && QMessageBox::question(this, QStringLiteral("Tonada"), question) != QMessageBox::Yes)
            return false;
    }
    return true;
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!mayClose()) {
        event->ignore();
        return;
    }
    m_settings.windowGeometry = saveGeometry();
    QWidget::closeEvent(event);
}

} // namespace tonada::ui
