// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden.h"

#include "core/util/file_io.h"
#include "tests/support/paths.h"

#include <cstring>
#include <stdexcept>

namespace tonada::test {
namespace {

template <typename T>
std::vector<double> decode(const std::string& bytes)
{
    std::vector<T> values(bytes.size() / sizeof(T));
    std::memcpy(values.data(), bytes.data(), bytes.size());
    return {values.begin(), values.end()};
}

} // namespace

std::filesystem::path goldenPath(const std::string& file)
{
    return testData("golden") / file;
}

const nlohmann::json& goldenManifest()
{
    static const auto kManifest = nlohmann::json::parse(readFile(goldenPath("manifest.json")));
    return kManifest;
}

std::vector<std::string> goldenNames(const nlohmann::json& cases)
{
    std::vector<std::string> names;
    for (const auto& one : cases)
        names.push_back(one.at("name"));
    return names;
}

const nlohmann::json& goldenCase(const nlohmann::json& cases, const std::string& name)
{
    for (const auto& one : cases) {
        if (one.at("name") == name)
            return one;
    }
    throw std::runtime_error(name + ": no such case in the golden manifest");
}

std::vector<double> goldenArray(const nlohmann::json& entry)
{
    const auto file = entry.at("file").get<std::string>();
    const auto bytes = readFile(goldenPath(file));
    auto values = entry.at("dtype") == "float64" ? decode<double>(bytes) : decode<float>(bytes);
    std::size_t expected = 1;
    for (const auto& extent : entry.at("shape"))
        expected *= extent.get<std::size_t>();
    if (values.size() != expected)
        throw std::runtime_error(file + ": " + std::to_string(values.size()) + " values, expected "
                                 + std::to_string(expected));
    return values;
}

Eigen::MatrixXd goldenMatrix(const nlohmann::json& entry)
{
    using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    const auto values = goldenArray(entry);
    return Eigen::Map<const RowMajor>(values.data(), entry.at("shape").at(0).get<Eigen::Index>(),
                                      entry.at("shape").at(1).get<Eigen::Index>());
}

std::vector<float> goldenAudio(const nlohmann::json& entry)
{
    const auto values = goldenArray(entry);
    std::vector<float> audio;
    audio.reserve(values.size());
    for (const double value : values)
        audio.push_back(static_cast<float>(value));
    return audio;
}

} // namespace tonada::test
