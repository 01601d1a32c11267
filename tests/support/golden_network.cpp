// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden_network.h"

#include "core/util/file_io.h"
#include "tests/support/paths.h"

#include <cstring>
#include <filesystem>
#include <stdexcept>

namespace tonada::test {
namespace {
const std::filesystem::path kFolder = testData("golden/nn");

nlohmann::json entry(const char* group, const std::string& name)
{
    const auto manifest = goldenNetworkManifest();
    for (const auto& candidate : manifest.at(group)) {
        if (candidate.at("name") == name)
            return candidate;
    }
    throw std::runtime_error("no golden network " + name);
}
} // namespace

nlohmann::json goldenNetworkManifest()
{
    return nlohmann::json::parse(readFile(kFolder / "manifest.json"));
}

nlohmann::json fullGoldenNetwork(const std::string& name)
{
    return entry("full", name);
}

GoldenNetwork::GoldenNetwork(const std::string& name)
    : m_entry(entry("tiny", name))
{
    const auto& blob = m_entry.at("blob");
    const std::string bytes = readFile(kFolder / blob.at("file").get<std::string>());
    m_values.resize(blob.at("count").get<std::size_t>());
    if (bytes.size() != m_values.size() * sizeof(double))
        throw std::runtime_error("golden network " + name + ": wrong file size");
    std::memcpy(m_values.data(), bytes.data(), bytes.size());
}

bool GoldenNetwork::has(const std::string& key) const
{
    return m_entry.at("blob").at("tensors").contains(key);
}

Eigen::VectorXf GoldenNetwork::tensor(const std::string& key) const
{
    return batch(key).reshaped();
}

Eigen::MatrixXf GoldenNetwork::batch(const std::string& key) const
{
    const auto& place = m_entry.at("blob").at("tensors").at(key);
    Eigen::Index size = 1;
    for (const auto& extent : place.at("shape"))
        size *= extent.get<Eigen::Index>();
    const auto examples = place.at("shape").at(0).get<Eigen::Index>();
    const double* first = m_values.data() + place.at("offset").get<std::ptrdiff_t>();
    return Eigen::Map<const Eigen::MatrixXd>(first, size / examples, examples).cast<float>();
}

float GoldenNetwork::tolerance(const std::string& key) const
{
    return 10.0F * m_entry.at("blob").at("tensors").at(key).at("f32_dev").get<float>();
}

std::vector<double> GoldenNetwork::losses(const std::string& learningRate) const
{
    return m_entry.at("losses").at("lr" + learningRate).at("loss_before_step").get<std::vector<double>>();
}

Eigen::VectorXf hashedNumbers(std::uint32_t seed, Eigen::Index count, float scale)
{
    Eigen::VectorXf numbers(count);
    for (Eigen::Index i = 0; i < count; ++i) {
        std::uint32_t h = (static_cast<std::uint32_t>(i) + 1U) * 2654435761U + seed * 1000003U;
        h ^= h >> 15U;
        h *= 2246822519U;
        h ^= h >> 13U;
        const double value
            = (static_cast<double>(h >> 8U) * 0x1p-24 - 0.5) * 2.0 * static_cast<double>(scale);
        numbers[i] = static_cast<float>(value);
    }
    return numbers;
}

} // namespace tonada::test
